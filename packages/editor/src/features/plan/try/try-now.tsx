import { Button } from '@mantine/core';
import type { Run } from '@tocsin/engine';
import { isOpen, itemState, stepRun, viewRun } from '@tocsin/engine';
import { useMemo } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { Countdown } from '../../../ui/countdown.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { tryMessages } from './messages.ts';
import { signalsOf } from './step-buttons.ts';
import type { Trial } from './trial.ts';
import { nowOf } from './trial.ts';
import classes from './try.module.css';
import { TryLevel } from './try-level.tsx';
import { TryMore } from './try-report.tsx';
import { TryStep } from './try-step.tsx';
import type { Trying } from './use-trial.ts';

interface Props {
  readonly trying: Trying;
  readonly trial: Trial;
  readonly run: Run;
  /** Selected on the canvas. */
  readonly selected: string | undefined;
}

/** How the trial stands now, and everything that can be done: level, clocks, alarms, steps by group. */
export function TryNow({ trying, trial, run, selected }: Props) {
  const t = useText(tryMessages);
  const desk = useDesk();
  const { plan } = trial;
  const now = nowOf(trial);
  const view = useMemo(() => viewRun(plan, run, now), [plan, run, now]);
  const signals = useMemo(() => signalsOf(plan, run), [plan, run]);
  const groups = view.groups.filter(({ open }) => open.length > 0);
  return (
    <>
      {run.ended && (
        <p className={classes.ended} role="status">
          <strong>{t('ended')}</strong> · {t(`ended.${run.ended.outcome}`)}
        </p>
      )}
      <TryLevel trying={trying} plan={plan} view={view} />
      {selected !== undefined && (
        <Chosen trying={trying} trial={trial} run={run} id={selected} key={selected} />
      )}
      {view.alarms.length > 0 && (
        <section className={classes.section}>
          <h2>{t('alarms')}</h2>
          <ul className={classes.list}>
            {view.alarms.map((alarm) => (
              <li key={alarm.id} className={classes.alarm}>
                <TextView
                  text={
                    plan.targets.get(alarm.target)?.title ?? { zh: alarm.target, en: alarm.target }
                  }
                  plain
                />
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => trying.act({ do: 'acknowledge-alarm', target: alarm.target })}
                >
                  {t('alarm.answer')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={classes.section}>
        <h2>{t('steps')}</h2>
        {groups.length === 0 && <p className={classes.quiet}>{t('steps.none')}</p>}
        {groups.map((group) => (
          <div key={group.id}>
            <h3>
              <TextView text={group.name} plain />
            </h3>
            <ul className={classes.list}>
              {group.open.map(({ id, state, step }) => (
                <TryStep
                  key={id}
                  trying={trying}
                  trial={trial}
                  run={run}
                  state={state}
                  step={step}
                  onGoTo={desk.goTo}
                />
              ))}
            </ul>
          </div>
        ))}
      </section>
      {signals.length > 0 && (
        <section className={classes.section}>
          <h2>{t('signals')}</h2>
          <div className={classes.buttons}>
            {signals.map(({ state, transition }) => (
              <Button
                key={transition.id}
                size="compact-sm"
                variant="default"
                onClick={() => trying.act({ do: 'take', transition: transition.id })}
              >
                <TextView
                  text={
                    transition.title ??
                    plan.chart.nodes.get(state)?.state.title ?? { zh: state, en: state }
                  }
                  plain
                />
              </Button>
            ))}
          </div>
        </section>
      )}
      <section className={classes.section}>
        <h2>{t('clocks')}</h2>
        {view.dueNext.length === 0 && <p className={classes.quiet}>{t('clocks.none')}</p>}
        <ul className={classes.list}>
          {view.dueNext.map(({ target, state }) => (
            <li key={target.id} className={classes.clock}>
              <button
                type="button"
                className={classes.stepTitle}
                onClick={() => desk.showTarget(target.id)}
              >
                <TextView text={target.title} plain />
              </button>
              {state && (
                <Countdown
                  startedAt={state.startedAt}
                  dueAt={state.dueAt}
                  warnAt={state.warnAt}
                  now={now}
                  size="sm"
                />
              )}
            </li>
          ))}
        </ul>
      </section>
      {run.status === 'running' && (
        <>
          <TryMore trying={trying} run={run} />
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            className={classes.end ?? ''}
            onClick={() => trying.act({ do: 'close', reason: t('reason.default') })}
          >
            {t('close')}
          </Button>
        </>
      )}
    </>
  );
}

/** What is selected on the canvas, whether or not the trial has come there. Open steps are listed below anyway. */
function Chosen(props: {
  readonly trying: Trying;
  readonly trial: Trial;
  readonly run: Run;
  readonly id: string;
}) {
  const { trying, trial, run, id } = props;
  const t = useText(tryMessages);
  const desk = useDesk();
  const state = itemState(trial.plan, run, id) ?? trial.plan.chart.nodes.get(id)?.state;
  const step = stepRun(trial.plan, run, id);
  if (!state || isOpen(step.status) || run.status === 'ended') return null;
  const { asking } = trying.state.context;
  const isJump = asking?.step === id && asking.need === 'jump';
  return (
    <section className={classes.section}>
      <h2>{t('chosen')}</h2>
      <ul className={classes.list}>
        <TryStep
          trying={trying}
          trial={trial}
          run={run}
          state={state}
          step={step}
          onGoTo={desk.goTo}
        />
      </ul>
      {isJump ? null : (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          className={classes.jump ?? ''}
          onClick={() => trying.tell({ type: 'ask', asking: { step: id, need: 'jump' } })}
        >
          {t('ask.jump')}
        </Button>
      )}
    </section>
  );
}
