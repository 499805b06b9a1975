import type { FieldValues, Plan, Run } from '@tocsin/engine';
import { useMemo } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { initialValues, reportLines } from '../../../ui/report-form.ts';
import { FieldsForm } from './fields-form.tsx';
import { tryMessages } from './messages.ts';
import { nowOf } from './trial.ts';
import classes from './try.module.css';
import type { Trying } from './use-trial.ts';

/** The report a trial begins with. */
export function TryReport({ trying }: { readonly trying: Trying }) {
  const t = useText(tryMessages);
  const { trial, state, act } = trying;
  const plan = trial?.plan;
  const lines = useMemo(() => (plan ? reportLines(plan.runbook) : []), [plan]);
  if (!trial) return null;
  const { reported } = state.context;
  return (
    <section className={classes.section}>
      <h2>{t('report')}</h2>
      {lines.length === 0 && <p className={classes.quiet}>{t('report.none')}</p>}
      <FieldsForm
        lines={lines}
        initial={reported ?? initialValues(lines, trial.startAt)}
        timeZone={zoneOf(trial.plan)}
        now={nowOf(trial)}
        submitLabel={t('report.send')}
        onSubmit={(fields) => act({ do: 'report', fields: present(fields) })}
      />
    </section>
  );
}

/** More of the report, or a correction, while the trial goes on. */
export function TryMore({ trying, run }: { readonly trying: Trying; readonly run: Run }) {
  const t = useText(tryMessages);
  const { trial, act } = trying;
  const plan = trial?.plan;
  const lines = useMemo(
    () => (plan ? reportLines(plan.runbook).map((line) => ({ ...line, required: false })) : []),
    [plan],
  );
  if (!trial || lines.length === 0) return null;
  const known = knownValues(run);
  return (
    <details className={classes.more}>
      <summary>{t('report.more')}</summary>
      <FieldsForm
        key={run.seq}
        lines={lines}
        initial={known}
        timeZone={run.timeZone}
        now={nowOf(trial)}
        submitLabel={t('report.set')}
        onSubmit={(fields) => act({ do: 'set', fields: changed(fields, known) })}
      />
    </details>
  );
}

export const zoneOf = (plan: Plan): string => plan.runbook.timeZone ?? 'Asia/Shanghai';

export const knownValues = (run: Run): FieldValues =>
  Object.fromEntries(Object.entries(run.fields).map(([id, { value }]) => [id, value]));

/** Nothing is known before the first report, so there is nothing to take back. */
const present = (values: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

const changed = (values: FieldValues, known: FieldValues): FieldValues =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([id, value]) => JSON.stringify(value) !== JSON.stringify(known[id]),
    ),
  );
