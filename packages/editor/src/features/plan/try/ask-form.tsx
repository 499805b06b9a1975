import { Button } from '@mantine/core';
import type { Run } from '@tocsin/engine';
import { stepDefinition } from '@tocsin/engine';
import { useId, useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import controls from '../../../ui/controls.module.css';
import { focusNow } from '../../../ui/focus-now.ts';
import { FieldsForm } from './fields-form.tsx';
import { askedAtHandOver } from './link-step.ts';
import { tryMessages } from './messages.ts';
import type { Trial, UntimedAct } from './trial.ts';
import { nowOf } from './trial.ts';
import classes from './try.module.css';
import type { Asking } from './try-machine.ts';
import { knownValues } from './try-report.tsx';
import type { Trying } from './use-trial.ts';

interface Props {
  readonly trying: Trying;
  readonly trial: Trial;
  readonly run: Run;
  readonly asking: Asking;
}

/** What an act wants to know first: values, or a reason. */
export function AskForm({ trying, trial, run, asking }: Props) {
  const t = useText(tryMessages);
  const { act, tell } = trying;
  const cancel = () => tell({ type: 'cancel' });
  const { step, need } = asking;
  if (need === 'link') {
    const link = trial.plan.chart.nodes.get(step)?.state;
    const other = link?.kind === 'link' ? trial.linked?.get(link.runbook) : undefined;
    if (link?.kind !== 'link' || !other) return null;
    return (
      <FieldsForm
        lines={askedAtHandOver(link, knownValues(run), other)}
        initial={{}}
        timeZone={run.timeZone}
        now={nowOf(trial)}
        submitLabel={t('link')}
        cancelLabel={t('cancel')}
        onSubmit={(fields) => act({ do: 'link', step, fields })}
        onCancel={cancel}
      />
    );
  }
  if (need !== 'values') {
    return <ReasonForm onCancel={cancel} onGive={(reason) => act(reasoned(need, step, reason))} />;
  }
  const lines = (stepDefinition(trial.plan, run, step)?.asks ?? []).flatMap(
    ({ field: id, required = false }) => {
      const field = trial.plan.fields.get(id);
      return field ? [{ field, required }] : [];
    },
  );
  const known = knownValues(run);
  const initial = Object.fromEntries(
    lines.flatMap(({ field: { id } }) => (known[id] === undefined ? [] : [[id, known[id]]])),
  );
  return (
    <FieldsForm
      lines={lines}
      initial={initial}
      timeZone={run.timeZone}
      now={nowOf(trial)}
      submitLabel={t('complete')}
      cancelLabel={t('cancel')}
      onSubmit={(values) => act({ do: 'complete', step, values })}
      onCancel={cancel}
    />
  );
}

function reasoned(
  need: Exclude<Asking['need'], 'values' | 'link'>,
  step: string,
  reason: string,
): UntimedAct {
  return need === 'jump' ? { do: 'jump', to: step, reason } : { do: need, step, reason };
}

/** A reason is wanted by the rules; in a trial one is at hand. */
function ReasonForm(props: {
  readonly onGive: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const t = useText(tryMessages);
  const id = useId();
  const [reason, setReason] = useState(t('reason.default'));
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) props.onGive(reason.trim());
      }}
    >
      <div className={controls.field}>
        <label htmlFor={id} className={controls.label}>
          {t('reason')}
        </label>
        <input
          id={id}
          ref={focusNow}
          className={controls.control}
          value={reason}
          maxLength={2000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <div className={classes.buttons}>
        <Button type="submit" size="xs" disabled={!reason.trim()}>
          {t('ok')}
        </Button>
        <Button size="xs" variant="default" onClick={props.onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
