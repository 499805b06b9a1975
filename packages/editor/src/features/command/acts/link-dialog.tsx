import { Button } from '@mantine/core';
import type { FieldEntry, FieldValues, Instant, Link, Plan, Run } from '@tocsin/engine';
import { useCallback } from 'react';
import { pinnedPlan } from '../../../app/data/pinned-plan.ts';
import { useLoaded } from '../../../app/data/use-loaded.ts';
import type { CommandDraft } from '../../../app/data/use-send.ts';
import { useHost } from '../../../app/host/host-context.tsx';
import { useText } from '../../../app/i18n/define-messages.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import { answerMessages } from './answer-messages.ts';
import classes from './ask-dialog.module.css';
import { ValuesForm } from './values-form.tsx';

export interface LinkDialogProps {
  readonly run: Run;
  /** The run's own time. */
  readonly now: () => Instant;
  readonly link: Link;
  readonly onSend: (draft: CommandDraft) => void;
  readonly onClose: () => void;
}

/** Hands over to another runbook: shows which, with its report filled in from this run's values, to be corrected. */
export function LinkDialog({ run, now, link, onSend, onClose }: LinkDialogProps) {
  const t = useText(answerMessages);
  const host = useHost();
  const { loadable } = useLoaded(
    useCallback(async () => {
      const { id, hash } = await host.getRunbook(link.runbook);
      return pinnedPlan(host, id, hash);
    }, [host, link.runbook]),
  );
  const send = (fields: FieldValues) => {
    onSend({ type: 'startLink', step: link.id, fields });
    onClose();
  };
  const other = loadable.state === 'ready' ? loadable.value : undefined;
  const title = other ? <TextView text={other.runbook.title} plain /> : link.runbook;
  const asks = other?.runbook.forms?.find(({ use }) => use === 'report')?.fields ?? [];
  return (
    <Dialog opened title={title} onClose={onClose}>
      {loadable.state === 'loading' && <p role="status">{t('link.loading')}</p>}
      {loadable.state === 'failed' && <p>{t('link.none')}</p>}
      {other && <p>{t(run.kind === 'drill' ? 'link.sure.drill' : 'link.sure')}</p>}
      {other && asks.length > 0 ? (
        <ValuesForm
          plan={other}
          run={{ ...run, fields: passedOn(run, link, other) }}
          now={now}
          asks={asks}
          submitLabel={t('link.go')}
          onSubmit={send}
        />
      ) : (
        <div className={classes.actions}>
          <Button disabled={loadable.state === 'loading'} onClick={() => send({})}>
            {t('link.go')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

/** This run's values under the other runbook's names, as the link passes them on. */
function passedOn(run: Run, link: Link, other: Plan): Record<string, FieldEntry> {
  const ways: (readonly [string, string])[] = link.fields
    ? Object.entries(link.fields)
    : [...other.fields.keys()].map((field) => [field, field] as const);
  return Object.fromEntries(
    ways.flatMap(([theirs, ours]) => {
      const entry = run.fields[ours];
      return entry ? [[theirs, entry] as const] : [];
    }),
  );
}
