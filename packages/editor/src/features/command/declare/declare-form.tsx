import { Button } from '@mantine/core';
import type { Declare, FieldValues, Plan } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import { useMachine } from '@xstate/react';
import type { FormEvent, KeyboardEvent } from 'react';
import { useId, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useDeclare } from '../../../app/data/use-declare.ts';
import { useNow } from '../../../app/data/use-now.ts';
import { useHost, useHostState } from '../../../app/host/host-context.tsx';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import controls from '../../../ui/controls.module.css';
import { FieldInput } from '../../../ui/field-input.tsx';
import { fieldProblem } from '../../../ui/field-value.ts';
import { KindBanner } from '../../../ui/kind-banner.tsx';
import type { ReportLine } from '../../../ui/report-form.ts';
import { givenValues, initialValues, reportLines } from '../../../ui/report-form.ts';
import { TextView } from '../../../ui/text-view.tsx';
import { usePageTitle } from '../../../ui/use-page-title.ts';
import classes from './declare.module.css';
import { declareMachine } from './declare-machine.ts';
import { EntryPreview } from './entry-preview.tsx';
import { KindChoice } from './kind-choice.tsx';
import { LevelPreview } from './level-preview.tsx';
import { declareMessages } from './messages.ts';
import { WhoDeclares } from './who-declares.tsx';

export interface DeclareFormProps {
  readonly plan: Plan;
  readonly initialKind: Declare['kind'];
}

/** What is reported on the left, what it comes to on the right, and one button. */
export function DeclareForm({ plan, initialKind }: DeclareFormProps) {
  const t = useText(declareMessages);
  const language = useLanguage();
  const host = useHost();
  const { lost } = useHostState();
  const declare = useDeclare();
  const [, navigate] = useLocation();
  const now = useNow();
  const form = useRef<HTMLFormElement>(null);
  const nameId = useId();
  const { runbook } = plan;
  const timeZone = runbook.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

  const lines = useMemo(() => reportLines(runbook), [runbook]);
  const [kind, setKind] = useState(initialKind);
  usePageTitle(`${t(`title.${kind}`)} · ${textIn(runbook.title, language)}`);
  const [rate, setRate] = useState(60);
  const [title, setTitle] = useState('');
  const [values, setValues] = useState<FieldValues>(() => initialValues(lines, host.wallNow()));
  const [state, tell] = useMachine(declareMachine);
  const checked = !state.matches('filling');
  const faults = lines.filter(({ field, required }) =>
    fieldProblem(field, values[field.id], required),
  ).length;
  const fields = useMemo(() => givenValues(values), [values]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    tell({
      type: 'submit',
      faults,
      declare: async () => {
        const run = await declare({
          runbook: { id: runbook.id, hash: plan.hash },
          kind,
          fields,
          ...(title.trim() && { title: title.trim() }),
          ...(kind === 'drill' && { rate }),
        });
        if (run !== undefined) navigate(`/run/${run}`);
        return run;
      },
    });
    // What is wrong first gets the focus once it has been marked.
    if (faults > 0) {
      requestAnimationFrame(() => {
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      });
    }
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) form.current?.requestSubmit();
    // A line feed in one field must not declare an incident by accident.
    else if (event.target instanceof HTMLInputElement) event.preventDefault();
  };
  const input = ({ field, required }: ReportLine, first: boolean) => (
    <FieldInput
      key={field.id}
      field={field}
      value={values[field.id]}
      timeZone={timeZone}
      required={required}
      checked={checked}
      autoFocus={first}
      now={() => host.wallNow()}
      onChange={(value) => setValues((before) => ({ ...before, [field.id]: value }))}
    />
  );
  const asked = lines.filter(({ required }) => required);
  const rest = lines.filter(({ required }) => !required);
  const sending = state.matches('sending');

  return (
    <div className={classes.page} data-kind={kind}>
      <KindBanner kind={kind} />
      <form ref={form} className={classes.form} noValidate onSubmit={submit} onKeyDown={keyDown}>
        <div className={classes.columns}>
          <div className={classes.main}>
            <header>
              <p className={classes.over}>{t(`title.${kind}`)}</p>
              <h1 className={classes.title}>
                <TextView text={runbook.title} />
              </h1>
              <p className={classes.version}>
                {t('version')} {runbook.version}
              </p>
            </header>
            <section className={classes.fields} aria-label={t('form')}>
              {asked.map((line, index) => input(line, index === 0))}
            </section>
            {rest.length > 0 && (
              <section>
                <h2 className={classes.heading}>{t('asked')}</h2>
                <p className={classes.hint}>{t('asked.text')}</p>
                <div className={classes.fields}>{rest.map((line) => input(line, false))}</div>
              </section>
            )}
          </div>
          <aside className={classes.side}>
            <div className={classes.sticky}>
              <KindChoice kind={kind} rate={rate} onKind={setKind} onRate={setRate} />
              <LevelPreview plan={plan} fields={fields} at={now} />
              <EntryPreview plan={plan} fields={fields} at={now} />
              <div className={controls.field}>
                <label htmlFor={nameId} className={controls.label}>
                  {t('name')} <span className={controls.required}>{t('name.hint')}</span>
                </label>
                <input
                  id={nameId}
                  className={controls.control}
                  value={title}
                  maxLength={300}
                  onChange={(event) => setTitle(event.currentTarget.value)}
                />
              </div>
            </div>
          </aside>
        </div>
        <footer className={classes.foot}>
          <WhoDeclares />
          <p className={classes.status} role="status">
            {sending && lost
              ? t('waiting')
              : checked && faults > 0
                ? t('faults', { count: faults })
                : ''}
          </p>
          <span className={classes.keys}>{t('keys')}</span>
          <Button
            type="submit"
            size="lg"
            color={kind === 'live' ? 'red.9' : 'violet'}
            loading={sending && !lost}
            disabled={sending}
          >
            {t(`declare.${kind}`)}
          </Button>
        </footer>
      </form>
    </div>
  );
}
