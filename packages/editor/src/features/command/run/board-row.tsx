import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { TextView } from '../../../ui/text-view.tsx';
import type { BoardItem, BoardRow as Row } from '../select/board.ts';
import type { Clock } from '../select/clocks.ts';
import classes from './board.module.css';
import { BoardItemView } from './board-item.tsx';
import type { Desk } from './desk.ts';
import { GroupName } from './group-name.tsx';
import { Key } from './key.tsx';
import { runMessages } from './messages.ts';

export interface BoardRowProps {
  readonly desk: Desk;
  readonly row: Row;
  /** The digit that chooses this row. */
  readonly shortcut: string | undefined;
  readonly clocks: readonly Clock[];
  readonly current: BoardItem | undefined;
}

/** What one group has to do now, how far it is, and what comes after. */
export function BoardRow({ desk, row, shortcut, clocks, current }: BoardRowProps) {
  const t = useText(runMessages);
  const [unfolded, setUnfolded] = useState(false);
  const kept = row.rest.find(({ id }) => id === current?.id);
  const idle = row.open.length === 0 && kept === undefined && !unfolded;
  const share = row.total === 0 ? 0 : row.closed / row.total;
  return (
    <section className={classes.row} data-idle={idle || undefined}>
      <header className={classes.rowHead}>
        {shortcut && !idle && <Key>{shortcut}</Key>}
        <h2 className={classes.rowName}>
          <GroupName plan={desk.plan} run={desk.run} id={row.group} />
        </h2>
        {idle ? (
          <span className={classes.idle}>
            {row.closed === row.total ? t('allDone') : t('idle')}
          </span>
        ) : (
          row.lead && (
            <span className={classes.rowLead}>
              <TextView text={row.lead} plain />
            </span>
          )
        )}
        <span className={classes.rowFill} />
        <button
          type="button"
          className={classes.progress}
          aria-expanded={unfolded}
          title={t('showRest')}
          onClick={() => setUnfolded(!unfolded)}
        >
          {!idle && (
            <span className={classes.bar} aria-hidden="true">
              <span className={classes.barDone} style={{ inlineSize: `${share * 100}%` }} />
            </span>
          )}
          {row.closed}/{row.total}
          <IconChevronDown size="0.9em" className={classes.fold} aria-hidden="true" />
        </button>
      </header>
      {row.open.map((item) => (
        <BoardItemView
          key={item.id}
          desk={desk}
          item={item}
          clock={clocks.find(({ step }) => step === item.id)}
          current={item.id === current?.id}
        />
      ))}
      {(unfolded ? row.rest : kept ? [kept] : []).map((item) => (
        <BoardItemView
          key={item.id}
          desk={desk}
          item={item}
          clock={clocks.find(({ step }) => step === item.id)}
          current={item.id === current?.id}
        />
      ))}
      {row.next.length > 0 && (
        <p className={classes.next}>
          {t('upNext')}{' '}
          {row.next.map((title, index) => (
            <span key={title.en}>
              {index > 0 && ' · '}
              <TextView text={title} plain />
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
