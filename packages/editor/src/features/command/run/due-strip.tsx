import { describeAnchor } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { Countdown } from '../../../ui/countdown.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import type { Clock } from '../select/clocks.ts';
import type { Desk } from './desk.ts';
import classes from './due-strip.module.css';
import { GroupName } from './group-name.tsx';
import { runMessages } from './messages.ts';

export interface DueStripProps {
  readonly desk: Desk;
  readonly clocks: readonly Clock[];
  readonly onGo: (clock: Clock) => void;
}

/** Every running clock in the order it comes due: what is next, whose it is, and what started it. */
export function DueStrip({ desk, clocks, onGo }: DueStripProps) {
  const t = useText(runMessages);
  return (
    <section className={classes.strip} aria-label={t('dueNext')}>
      <h2 className={classes.heading}>{t('dueNext')}</h2>
      {clocks.length === 0 && <p className={classes.none}>{t('nothingDue')}</p>}
      <ol className={classes.list}>
        {clocks.map((clock) => (
          <li key={clock.id}>
            <button
              type="button"
              className={classes.card}
              data-state={clock.state}
              onClick={() => onGo(clock)}
            >
              <span className={classes.head}>
                <Countdown {...clock.run} now={desk.now} size="lg" />
              </span>
              <span className={classes.title}>
                <TextView text={clock.target.title} plain />
              </span>
              <span className={classes.group}>
                <GroupName plan={desk.plan} run={desk.run} id={clock.group} />
              </span>
              <span className={classes.foot}>
                {clock.target.from && (
                  <span className={classes.anchor}>
                    <TextView text={describeAnchor(desk.plan, clock.target.from)} plain />
                  </span>
                )}
                <InstantText at={clock.run.startedAt} timeZone={desk.run.timeZone} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
