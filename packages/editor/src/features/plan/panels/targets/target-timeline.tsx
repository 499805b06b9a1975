import { allStates, textIn } from '@tocsin/engine';
import { useMemo } from 'react';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import { targetLabel } from '../../../../canvas/model/target-badges.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { AnchorText } from '../anchor-text.tsx';
import { partMessages } from '../messages.ts';
import { Sheet } from '../sheet.tsx';
import classes from './target-timeline.module.css';
import type { TimelineRow } from './timeline.ts';
import { pathMap, timelineRows } from './timeline.ts';

/** All timing targets along the path of the plan, each a bar from where it starts to where it stops. */
export function TargetTimeline({ onClose }: { readonly onClose: () => void }) {
  const t = useText(partMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const path = useMemo(() => pathMap(runbook), [runbook]);
  const rows = useMemo(() => timelineRows(runbook, path), [runbook, path]);
  const percent = (at: number): string => `${(at / path.length) * 100}%`;
  const titles = new Map([...allStates(runbook)].map((state) => [state.id, state.title]));
  return (
    <Sheet title={t('timeline.title')} lead={t('timeline.lead')} onClose={onClose}>
      <div className={classes.timeline}>
        <div className={classes.phases} aria-hidden="true">
          {path.phases
            .filter(({ span }) => span.to > span.from)
            .map(({ id, phase, span }) => {
              const title = titles.get(id);
              return (
                <span
                  key={id}
                  data-phase={phase}
                  title={title && textIn(title, language)}
                  style={{ left: percent(span.from), width: percent(span.to - span.from) }}
                >
                  {title && textIn(title, language)}
                </span>
              );
            })}
        </div>
        <ol className={classes.rows}>
          {rows.map((row) => (
            <Row key={row.target.id} row={row} percent={percent} length={path.length} />
          ))}
        </ol>
      </div>
    </Sheet>
  );
}

interface RowProps {
  readonly row: TimelineRow;
  readonly percent: (at: number) => string;
  readonly length: number;
}

function Row({ row, percent, length }: RowProps) {
  const t = useText(partMessages);
  const language = useLanguage();
  const desk = useDesk();
  const { target, from, to, isTimed } = row;
  const figure = targetLabel(target, language);
  const start = from ?? (to === undefined ? 0 : Math.max(0, to - 1));
  const end = to ?? (from === undefined ? length : Math.min(length, from + 1));
  const isOff = from === undefined && to === undefined;
  // Its figure stands on the side that has more room.
  const isBefore = start > length - end;
  return (
    <li data-selected={desk.selectedTarget === target.id || undefined}>
      <button
        type="button"
        className={classes.name}
        onClick={() => desk.showTarget(target.id)}
        title={textIn(target.title, language)}
      >
        {textIn(target.title, language) || target.id}
      </button>
      <div className={classes.track}>
        <span
          className={classes.bar}
          data-untimed={!isTimed || undefined}
          data-off={isOff || undefined}
          data-open-from={(from === undefined && !isOff) || undefined}
          data-open-to={(to === undefined && !isOff) || undefined}
          style={{ left: percent(start), width: percent(Math.max(end - start, length * 0.006)) }}
        />
        <span
          className={classes.figure}
          data-untimed={!isTimed || undefined}
          style={
            isBefore ? { right: percent(length - start) } : { left: percent(isOff ? start : end) }
          }
        >
          {isOff ? `${figure} · ${t('timeline.off')}` : figure}
        </span>
      </div>
      <span className={classes.ends}>
        {target.from ? <AnchorText anchor={target.from} /> : t('timeline.openEnd')}
        {' → '}
        {target.to ? <AnchorText anchor={target.to} /> : t('timeline.openEnd')}
      </span>
    </li>
  );
}
