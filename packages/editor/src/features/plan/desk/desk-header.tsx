import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconPlayerPlay,
  IconUrgent,
} from '@tabler/icons-react';
import { textIn } from '@tocsin/engine';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { TextView } from '../../../ui/text-view.tsx';
import { usePageTitle } from '../../../ui/use-page-title.ts';
import { useCommand } from '../commands/commands-provider.ts';
import { isMac, printKeys } from '../commands/keys.ts';
import { NEVER_SAVED } from '../draft/draft-store.ts';
import type { DraftDesk } from '../draft/use-draft.ts';
import { ExportMenu } from '../files/export/export-menu.tsx';
import { planMessages } from '../messages.ts';
import { StorageMark } from '../versions/storage-note.tsx';
import classes from './desk.module.css';

interface Props {
  readonly draft: DraftDesk;
}

/** The plan's name, how its draft stands, and what can be done with the whole of it. */
export function DeskHeader({ draft }: Props) {
  const t = useText(planMessages);
  const language = useLanguage();
  const { runbook } = draft;
  const save = useCommand('save');
  const discard = useCommand('discard');
  usePageTitle(textIn(runbook.title, language));
  const other = language === 'zh' ? runbook.title.en : runbook.title.zh;
  return (
    <header className={classes.header}>
      <div className={classes.heading}>
        <h1>
          <TextView text={runbook.title} />
        </h1>
        <span className={classes.other}>{other}</span>
      </div>
      <span className={classes.version}>{t('version', { version: runbook.version })}</span>
      {draft.isChanged && <DraftMark draft={draft} />}
      {draft.isChanged && <StorageMark />}
      <span className={classes.spacer} />
      <CommandIcon id="undo">
        <IconArrowBackUp size={18} />
      </CommandIcon>
      <CommandIcon id="redo">
        <IconArrowForwardUp size={18} />
      </CommandIcon>
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        disabled={!discard.isAvailable}
        onClick={discard.run}
      >
        {t('discard')}
      </Button>
      <Button size="xs" disabled={!save.isAvailable} onClick={save.run}>
        {t('save')}
      </Button>
      <span className={classes.divider} />
      <ExportMenu runbook={runbook} isDraft={draft.isChanged} basedOn={draft.basedOn} />
      {/* Runs are pinned to a saved version, which a plan never saved has none of. */}
      {draft.basedOn !== NEVER_SAVED && (
        <>
          <Button
            component={Link}
            href={`/declare/${runbook.id}?kind=drill`}
            variant="default"
            size="xs"
            leftSection={<IconPlayerPlay size={14} />}
          >
            {t('drill')}
          </Button>
          <Button
            component={Link}
            href={`/declare/${runbook.id}?kind=live`}
            variant="default"
            size="xs"
            leftSection={<IconUrgent size={14} />}
          >
            {t('declare')}
          </Button>
        </>
      )}
    </header>
  );
}

/** That there is something unsaved, and whether this browser has it safe. */
function DraftMark({ draft }: { readonly draft: DraftDesk }) {
  const t = useText(planMessages);
  const key =
    draft.keeping === 'kept'
      ? draft.isRestored
        ? 'restored'
        : 'unsaved.kept'
      : draft.keeping === 'keeping'
        ? 'unsaved.keeping'
        : 'unsaved.notKept';
  return (
    <span className={classes.unsaved} data-keeping={draft.keeping} role="status" title={t(key)}>
      <i aria-hidden="true" />
      <span>{t(key)}</span>
    </span>
  );
}

/** A command as an icon; its name says what it would do just now. */
function CommandIcon({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const language = useLanguage();
  const { command, label, isAvailable, run } = useCommand(id);
  const keys = command.keys?.[0];
  const words = textIn(label, language);
  const name = keys === undefined ? words : `${words} (${printKeys(keys, isMac())})`;
  return (
    <Tooltip label={name} openDelay={400}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={name}
        disabled={!isAvailable}
        onClick={run}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
