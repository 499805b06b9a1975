import { Button } from '@mantine/core';
import type { Problem, Runbook } from '@tocsin/engine';
import { parseRunbook } from '@tocsin/engine';
import type { StoredRunbook } from '@tocsin/runner/client';
import { useId, useMemo, useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import controls from '../../../ui/controls.module.css';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { focusNow } from '../../../ui/focus-now.ts';
import { compareRunbooks } from '../edits/compare-runbooks.ts';
import { planMessages } from '../messages.ts';
import classes from './dialogs.module.css';
import { DifferenceList } from './difference-list.tsx';

interface AskProps {
  readonly base: Runbook;
  readonly draft: Runbook;
  readonly isSending: boolean;
  readonly onConfirm: (note: string) => void;
  readonly onClose: () => void;
}

/** Before a version is saved: what changed, and why. */
export function AskNoteDialog(props: AskProps) {
  const t = useText(planMessages);
  return (
    <Dialog opened title={t('save.title')} onClose={props.onClose}>
      <NoteForm {...props} />
    </Dialog>
  );
}

function NoteForm({ base, draft, isSending, onConfirm, onClose }: AskProps) {
  const t = useText(planMessages);
  const id = useId();
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const differences = useMemo(() => compareRunbooks(base, draft), [base, draft]);
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
        <span className={controls.label}>{t('save.changes')}</span>
        {differences.length > 0 ? (
          <DifferenceList differences={differences} />
        ) : (
          <p className={classes.quiet}>{t('save.changes.none')}</p>
        )}
      </div>
      <div className={controls.field}>
        <label htmlFor={id} className={controls.label}>
          {t('save.note')}
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
          {t(isMissing ? 'save.note.needed' : 'save.note.hint')}
        </span>
      </div>
      <div className={controls.actions}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={isSending}>
          {t('save.confirm')}
        </Button>
      </div>
    </form>
  );
}

interface RefusedProps {
  readonly problems: readonly Problem[];
  readonly onGoTo: (problem: Problem) => void;
  readonly onClose: () => void;
}

/** Why a version was not saved, each reason a way to its place. */
export function RefusedDialog({ problems, onGoTo, onClose }: RefusedProps) {
  const t = useText(planMessages);
  return (
    <Dialog opened title={t('save.refused')} onClose={onClose}>
      <ErrorView title={t('save.refused.lead')} problems={problems} onGoTo={onGoTo} />
    </Dialog>
  );
}

interface ConflictProps {
  readonly base: Runbook;
  readonly newest: StoredRunbook;
  readonly onMerge: () => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}

/** Somebody saved first: what they changed, and whose version is to follow. */
export function ConflictDialog({ base, newest, onMerge, onTakeTheirs, onClose }: ConflictProps) {
  const t = useText(planMessages);
  const theirs = useMemo(() => {
    const parsed = parseRunbook(newest.source);
    return parsed.ok ? compareRunbooks(base, parsed.value) : [];
  }, [base, newest]);
  return (
    <Dialog opened title={t('save.conflict')} onClose={onClose}>
      <div className={controls.form}>
        <p className={classes.quiet}>
          {t('save.conflict.text', {
            who: newest.savedBy?.name ?? t('someone'),
            version: newest.version,
            note: newest.note ?? '—',
          })}
        </p>
        <div className={controls.field}>
          <span className={controls.label}>{t('save.conflict.theirs')}</span>
          <DifferenceList differences={theirs} />
        </div>
        <div className={controls.actions}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="default" color="red" onClick={onTakeTheirs}>
            {t('save.conflict.take')}
          </Button>
          <Button onClick={onMerge}>{t('save.conflict.merge')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
