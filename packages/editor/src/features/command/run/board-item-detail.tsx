import { describeAnchor } from '@tocsin/engine';
import type { ReactNode } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { InstantText } from '../../../ui/instant-text.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import { actMessages } from '../acts/messages.ts';
import type { BoardItem } from '../select/board.ts';
import type { Clock } from '../select/clocks.ts';
import classes from './board.module.css';
import type { Desk } from './desk.ts';
import { GroupName } from './group-name.tsx';
import { runMessages } from './messages.ts';

interface DetailProps {
  readonly desk: Desk;
  readonly item: BoardItem;
  readonly clock: Clock | undefined;
}

/** Owner, values to report, the clock's start, who is told next, and what the step brings. */
export function BoardItemDetail({ desk, item, clock }: DetailProps) {
  const t = useText(runMessages);
  const { plan, run } = desk;
  const text = item.state.text;
  const act = useText(actMessages);
  const choice = item.options.find(({ id }) => id === item.step.choice);
  const consequence = item.state.kind === 'step' ? item.state.consequence : undefined;
  return (
    <div className={classes.detail}>
      {text && (
        <p className={classes.text}>
          <TextView text={text} />
        </p>
      )}
      {consequence && (
        <p className={classes.consequence}>
          <strong>{t('consequence')}</strong> <TextView text={consequence} />
        </p>
      )}
      <dl className={classes.facts}>
        {item.step.reason !== undefined && <Fact name={act('reason')}>{item.step.reason}</Fact>}
        {choice && (
          <Fact name={t('option')}>
            <TextView text={choice.title} plain />
          </Fact>
        )}
        {item.owner && (
          <Fact name={t('owner')}>
            <TextView text={item.owner} />
          </Fact>
        )}
        {item.asks.length > 0 && (
          <Fact name={t('reports')}>
            {item.asks.map(({ field }, index) => (
              <span key={field}>
                {index > 0 && ' · '}
                <TextView text={plan.fields.get(field)?.name ?? { zh: field, en: field }} plain />
              </span>
            ))}
          </Fact>
        )}
        {clock?.target.from && (
          <Fact name={t('startedBy')}>
            <TextView text={describeAnchor(plan, clock.target.from)} plain />{' '}
            <InstantText at={clock.run.startedAt} timeZone={run.timeZone} />
          </Fact>
        )}
        {clock?.run.dueAt !== undefined && (
          <Fact name={t('due')}>
            <InstantText at={clock.run.dueAt} timeZone={run.timeZone} />
          </Fact>
        )}
        {clock?.next && (
          <Fact name={t('nextEscalation')}>
            <InstantText at={clock.next.at} timeZone={run.timeZone} />{' '}
            {clock.next.audience.map((group, index) => (
              <span key={group}>
                {index > 0 && ' · '}
                <GroupName plan={plan} run={run} id={group} />
              </span>
            ))}
          </Fact>
        )}
      </dl>
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
