import { Button } from '@mantine/core';
import type { Finding, Runbook } from '@tocsin/engine';
import { diffRunbooks } from '@tocsin/engine';
import { useId, useMemo, useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import controls from '../../../ui/controls.module.css';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { focusNow } from '../../../ui/focus-now.ts';
import type { Checked } from '../check/use-checked.ts';
import { placeOfPointer } from '../edits/pointer-place.ts';
import { ChangeList } from './change-list.tsx';
import { FindingLines } from './finding-lines.tsx';
import { versionMessages } from './messages.ts';
import classes from './versions.module.css';

interface Props {
  /** The version it is compared with; undefined where it is the first. */
  readonly base: Runbook | undefined;
  readonly draft: Runbook;
  readonly checked: Checked;
  readonly isSending: boolean;
  readonly onConfirm: (note: string) => void;
  readonly onGoTo: (state: string) => void;
  readonly onClose: () => void;
}

/** Before a version is published: what the check says, what changed, and why. Errors keep it from being published. */
export function PublishDialog(props: Props) {
  const t = useText(versionMessages);
  const { base, draft, checked, onGoTo, onClose } = props;
  const { problems, isChecking } = checked;
  // What was found in the draft as it was a moment ago is not what would be saved.
  const findings = isChecking ? [] : checked.findings;
  const changes = useMemo(() => (base ? diffRunbooks(base, draft) : []), [base, draft]);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const placeOf = ({ node, path }: Finding): string | undefined =>
    node ?? placeOfPointer(draft, path).node;
  const goTo = (state: string): void => {
    onClose();
    onGoTo(state);
  };
  return (
    <Dialog opened size="lg" title={t('publish.title')} onClose={onClose}>
      <div className={controls.form}>
        {errors.length > 0 && (
          <section className={classes.refused} role="alert">
            <h3 className={classes.refusedTitle}>{t('publish.errors')}</h3>
            <p>{t('publish.errors.lead')}</p>
            <FindingLines findings={errors} placeOf={placeOf} onGoTo={goTo} />
          </section>
        )}
        {base ? (
          <section className={controls.field}>
            <span className={controls.label}>
              {t('publish.changes', { version: base.version })}
            </span>
            {changes.length > 0 ? (
              <div className={classes.scroll}>
                <ChangeList changes={changes} before={base} after={draft} />
              </div>
            ) : (
              <p className={classes.quiet}>{t('publish.changes.none')}</p>
            )}
          </section>
        ) : (
          <p className={classes.quiet}>{t('publish.first')}</p>
        )}
        {warnings.length > 0 && (
          <details className={classes.warnings}>
            <summary>{t('publish.warnings', { count: warnings.length })}</summary>
            <FindingLines findings={warnings} placeOf={placeOf} onGoTo={goTo} />
          </details>
        )}
        {problems.length > 0 && <ErrorView title={t('publish.unchecked')} problems={problems} />}
        {findings.length === 0 && problems.length === 0 && (
          <p className={classes.quiet} role="status">
            {t(isChecking ? 'publish.checking' : 'publish.clean')}
          </p>
        )}
        {errors.length === 0 && <NoteForm {...props} />}
      </div>
    </Dialog>
  );
}

function NoteForm({ checked, isSending, onConfirm, onClose }: Props) {
  const t = useText(versionMessages);
  const id = useId();
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isMissing = isAsked && note.trim() === '';
  return (
    <form
      className={controls.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (note.trim() !== '' && !isSending) onConfirm(note.trim());
      }}
    >
      <div className={controls.field}>
        <label htmlFor={id} className={controls.label}>
          {t('publish.note')}
        </label>
        <textarea
          id={id}
          ref={focusNow}
          className={controls.control}
          rows={2}
          maxLength={2000}
          value={note}
          aria-invalid={isMissing}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <span id={`${id}-hint`} className={isMissing ? controls.error : controls.help}>
          {t(isMissing ? 'publish.note.needed' : 'publish.note.hint')}
        </span>
      </div>
      <div className={controls.actions}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={isSending} disabled={checked.isChecking}>
          {t('publish.confirm')}
        </Button>
      </div>
    </form>
  );
}
