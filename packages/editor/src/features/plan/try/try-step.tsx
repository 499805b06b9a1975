import { Button } from '@mantine/core';
import type { ChartState, Run, StepRun } from '@tocsin/engine';
import { isClosed, isItem } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import { AskForm } from './ask-form.tsx';
import { askedAtHandOver, handedOver, linkButtons } from './link-step.ts';
import { LinkWords } from './link-words.tsx';
import { tryMessages } from './messages.ts';
import type { StepButton } from './step-buttons.ts';
import { stepButtons } from './step-buttons.ts';
import type { Trial } from './trial.ts';
import classes from './try.module.css';
import { knownValues } from './try-report.tsx';
import type { Trying } from './use-trial.ts';

interface Props {
  readonly trying: Trying;
  readonly trial: Trial;
  readonly run: Run;
  readonly state: ChartState;
  readonly step: StepRun;
  readonly onGoTo: (node: string) => void;
}

/** A step, decision, wait or link of the trial with everything that can be done with it. */
export function TryStep({ trying, trial, run, state, step, onGoTo }: Props) {
  const t = useText(tryMessages);
  const { act, tell } = trying;
  const { asking } = trying.state.context;
  const isAsked = asking?.step === state.id;
  const isClosedNow = isClosed(step.status);
  const options = state.kind === 'decision' && !isClosedNow ? state.options : [];
  const other = state.kind === 'link' ? trial.linked?.get(state.runbook) : undefined;
  const asksFirst =
    state.kind === 'link' &&
    other !== undefined &&
    askedAtHandOver(state, knownValues(run), other).length > 0;
  const handed = state.kind === 'link' ? handedOver(run, step) : undefined;
  const usual = isItem(state)
    ? stepButtons(trial.plan, run, step).filter(
        (button) => options.length === 0 || button.do === 'ask',
      )
    : [];
  const buttons =
    state.kind === 'link' ? linkButtons(state, step, handed, asksFirst, usual) : usual;
  const press = (button: Exclude<StepButton, { readonly do: 'ask' }>): void => {
    if (button.do === 'confirm') {
      // Somebody else than who reported it must say so.
      act({ do: 'confirm', step: state.id, by: CONFIRMER });
    } else act({ do: button.do, step: state.id });
  };
  return (
    <li className={classes.step} data-status={step.status}>
      <div className={classes.stepHead}>
        {isItem(state) && <StatusMark status={step.status} size="sm" />}
        <button type="button" className={classes.stepTitle} onClick={() => onGoTo(state.id)}>
          <TextView text={state.title} plain />
        </button>
      </div>
      {state.kind === 'link' && !isClosedNow && (
        <LinkWords link={state} handed={handed} trial={trial} />
      )}
      {run.status === 'running' && (
        <div className={classes.buttons}>
          {options.map((option) => (
            <Button
              key={option.id}
              size="compact-sm"
              variant="light"
              onClick={() => act({ do: 'decide', step: state.id, choice: option.id })}
            >
              <TextView text={option.title} plain />
            </Button>
          ))}
          {buttons.map((button, index) =>
            button.do === 'ask' ? (
              <Button
                key={button.need}
                size="compact-sm"
                variant={index === 0 && isForward(button.need) ? 'light' : 'subtle'}
                {...(isForward(button.need) ? {} : { color: 'gray' })}
                aria-expanded={isAsked && asking.need === button.need}
                onClick={() => tell({ type: 'ask', asking: { step: state.id, need: button.need } })}
              >
                {t(`ask.${button.need}`)}
              </Button>
            ) : (
              <Button
                key={button.do}
                size="compact-sm"
                variant={index === 0 ? 'light' : 'subtle'}
                onClick={() => press(button)}
              >
                {t(button.do)}
              </Button>
            ),
          )}
        </div>
      )}
      {isAsked && <AskForm trying={trying} trial={trial} run={run} asking={asking} />}
    </li>
  );
}

/** What brings a step on, not off its course. */
const isForward = (need: string): boolean => need === 'values' || need === 'link';

const CONFIRMER = 'second-person';
