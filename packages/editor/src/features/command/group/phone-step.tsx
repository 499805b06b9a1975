import type { Instant, Plan, Run } from '@tocsin/engine';
import { useState } from 'react';
import type { CommandDraft } from '../../../app/data/use-send.ts';
import { useText } from '../../../app/i18n/define-messages.ts';
import { Countdown } from '../../../ui/countdown.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import type { Ask } from '../acts/ask.ts';
import { askFor } from '../acts/ask.ts';
import { AskDialog } from '../acts/ask-dialog.tsx';
import { actMessages } from '../acts/messages.ts';
import type { StepAct } from '../acts/step-acts.ts';
import { actWord } from '../acts/step-acts.ts';
import { StepAnswers } from '../acts/step-answers.tsx';
import { ValuesForm } from '../acts/values-form.tsx';
import type { BoardItem } from '../select/board.ts';
import type { Clock } from '../select/clocks.ts';
import classes from './group.module.css';
import { groupMessages } from './messages.ts';

export interface PhoneStepProps {
  readonly plan: Plan;
  readonly run: Run;
  /** The run's own time, as a function and as shown. */
  readonly now: () => Instant;
  readonly at: Instant;
  readonly item: BoardItem;
  readonly clock: Clock | undefined;
  readonly onSend: (draft: CommandDraft) => void;
}

/** The one step to do, and the one button that does it. */
export function PhoneStep(props: PhoneStepProps) {
  const { plan, run, now, at, item, clock, onSend } = props;
  const t = useText(groupMessages);
  const act = useText(actMessages);
  const [ask, setAsk] = useState<Ask>();
  const definition = item.state.kind === 'step' ? item.state : undefined;
  const { primary, aside } = item.acts;
  const start = (what: StepAct) => {
    const question = askFor(what, item.id, definition);
    if (question) setAsk(question);
    else if (what === 'acknowledgeStep' || what === 'startStep' || what === 'completeStep') {
      onSend({ type: what, step: item.id });
    } else if (what === 'confirmStep') onSend({ type: what, step: item.id });
  };
  const asksNow = primary === 'completeStep' && item.asks.length > 0;
  return (
    <main className={classes.main} data-clock={clock?.state}>
      {clock && (
        <div className={classes.clock}>
          <Countdown {...clock.run} now={at} size="lg" />
          {clock.run.dueAt !== undefined && (
            <span className={classes.soft}>
              <InstantText at={clock.run.dueAt} timeZone={run.timeZone} /> {t('due')}
            </span>
          )}
        </div>
      )}
      <p className={classes.status}>
        <StatusMark status={item.step.status} label />
      </p>
      <h2 className={classes.title}>
        <TextView text={item.title} />
      </h2>
      {item.owner && (
        <p className={classes.soft}>
          {t('owner')} <TextView text={item.owner} plain />
        </p>
      )}
      {item.state.text && (
        <p className={classes.text}>
          <TextView text={item.state.text} />
        </p>
      )}
      {definition?.consequence && (
        <p className={classes.consequence}>
          <strong>{t('consequence')}</strong> <TextView text={definition.consequence} />
        </p>
      )}
      <StepAnswers plan={plan} run={run} item={item} onSend={onSend} />
      {item.step.reportedAt !== undefined && <p className={classes.helped}>{t('reported')}</p>}
      <div className={classes.act}>
        {item.kind === 'decision' ? (
          item.options.map((option) => (
            <button
              key={option.id}
              type="button"
              className={classes.big}
              onClick={() => onSend({ type: 'decide', step: item.id, choice: option.id })}
            >
              <TextView text={option.title} plain />
            </button>
          ))
        ) : asksNow ? (
          <ValuesForm
            plan={plan}
            run={run}
            now={now}
            asks={item.asks}
            submitLabel={act(actWord('completeStep', item.standing))}
            onSubmit={(values) => onSend({ type: 'completeStep', step: item.id, values })}
            big
          />
        ) : (
          primary && (
            <button type="button" className={classes.big} onClick={() => start(primary)}>
              {act(actWord(primary, item.standing))}
            </button>
          )
        )}
      </div>
      <div className={classes.aside}>
        {aside
          .filter((what) => what !== 'reassignStep')
          .map((what) => (
            <button key={what} type="button" className={classes.quiet} onClick={() => start(what)}>
              {act(what)}
            </button>
          ))}
      </div>
      {ask && (
        <AskDialog
          plan={plan}
          run={run}
          now={now}
          item={item}
          ask={ask}
          onSend={onSend}
          onClose={() => setAsk(undefined)}
        />
      )}
    </main>
  );
}
