import type { Instant, Plan, Run } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { Countdown } from '../../../ui/countdown.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import type { BoardItem, BoardRow } from '../select/board.ts';
import { runningClocks } from '../select/clocks.ts';
import classes from './group.module.css';
import { groupMessages } from './messages.ts';

export interface OtherStepsProps {
  readonly plan: Plan;
  readonly run: Run;
  readonly now: Instant;
  readonly row: BoardRow;
  readonly current: BoardItem | undefined;
  readonly onChoose: (step: string) => void;
}

/** In small: what else is open, and what follows. */
export function OtherSteps({ plan, run, now, row, current, onChoose }: OtherStepsProps) {
  const t = useText(groupMessages);
  const others = row.open.filter(({ id }) => id !== current?.id);
  const clocks = runningClocks(plan, run, now);
  return (
    <footer className={classes.footer}>
      {others.length > 0 && (
        <>
          <h2 className={classes.small}>{t('more', { count: others.length })}</h2>
          <ul className={classes.others}>
            {others.map((item) => {
              const clock = clocks.find(({ step }) => step === item.id);
              return (
                <li key={item.id}>
                  <button type="button" className={classes.other} onClick={() => onChoose(item.id)}>
                    <StatusMark status={item.step.status} />
                    <span className={classes.otherTitle}>
                      <TextView text={item.title} plain />
                    </span>
                    {clock && <Countdown {...clock.run} now={now} variant="text" size="sm" />}
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {row.next.length > 0 && (
        <p className={classes.small}>
          {t('next')}{' '}
          {row.next.map((title, index) => (
            <span key={title.en}>
              {index > 0 && ' · '}
              <TextView text={title} plain />
            </span>
          ))}
        </p>
      )}
      {row.closed > 0 && <p className={classes.small}>{t('done', { count: row.closed })}</p>}
    </footer>
  );
}
