import { Button } from '@mantine/core';
import { textIn } from '@tocsin/engine';
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useHost } from '../../../../app/host/host-context.tsx';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import controls from '../../../../ui/controls.module.css';
import { Dialog } from '../../../../ui/dialog.tsx';
import type { KeptDraft } from '../../draft/draft-store.ts';
import { draftKey, draftStore, NEVER_SAVED } from '../../draft/draft-store.ts';
import classes from '../files.module.css';
import { filesMessages } from '../messages.ts';

/** New plans that no host has yet: without this list nobody would find the way back to them. */
export function UnsavedPlans() {
  const t = useText(filesMessages);
  const language = useLanguage();
  const [drafts, refresh] = useUnsaved();
  const [leaving, setLeaving] = useState<KeptDraft>();
  const titleOf = ({ draft }: KeptDraft): string =>
    textIn(draft.runbook.title, language) || draft.runbook.id;
  if (drafts.length === 0) return null;
  return (
    <section className={classes.unsaved} aria-labelledby="unsaved-plans">
      <h2 id="unsaved-plans">{t('unsaved.title')}</h2>
      <p className={classes.lead}>{t('unsaved.lead')}</p>
      <ul>
        {drafts.map((kept) => (
          <li key={kept.key}>
            <Link href={`/plan/${kept.draft.runbook.id}`} className={classes.unsavedTitle}>
              {titleOf(kept)}
            </Link>
            <Button
              component={Link}
              href={`/plan/${kept.draft.runbook.id}`}
              variant="default"
              size="xs"
            >
              {t('unsaved.open')}
            </Button>
            <Button variant="subtle" color="red" size="xs" onClick={() => setLeaving(kept)}>
              {t('unsaved.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {leaving && (
        <Dialog
          opened
          title={t('unsaved.remove.title')}
          size="sm"
          onClose={() => setLeaving(undefined)}
        >
          <div className={controls.form}>
            <p className={classes.lead}>{t('unsaved.remove.text', { title: titleOf(leaving) })}</p>
            <div className={controls.actions}>
              <Button variant="default" onClick={() => setLeaving(undefined)}>
                {t('cancel')}
              </Button>
              <Button
                color="red"
                onClick={() => {
                  setLeaving(undefined);
                  void draftStore().forget(leaving.key).then(refresh);
                }}
              >
                {t('unsaved.remove')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </section>
  );
}

function useUnsaved(): readonly [readonly KeptDraft[], () => void] {
  const host = useHost();
  const [drafts, setDrafts] = useState<readonly KeptDraft[]>([]);
  const refresh = useCallback(() => {
    const prefix = draftKey(host, '');
    draftStore()
      .list()
      .then(
        (all) =>
          setDrafts(
            all.filter(({ key, basedOn }) => key.startsWith(prefix) && basedOn === NEVER_SAVED),
          ),
        // Where the browser keeps no drafts, the desk says so while one is written.
        () => setDrafts([]),
      );
  }, [host]);
  useEffect(refresh, [refresh]);
  return [drafts, refresh];
}
