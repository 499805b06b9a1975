import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import type { Problem, Runbook } from '@tocsin/engine';
import type { RunbookSummary } from '@tocsin/runner/client';
import { useCallback, useId } from 'react';
import { loadPlan } from '../../../app/data/load-plan.ts';
import { useLoaded } from '../../../app/data/use-loaded.ts';
import { useHost } from '../../../app/host/host-context.tsx';
import { useText } from '../../../app/i18n/define-messages.ts';
import controls from '../../../ui/controls.module.css';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { PageLoading } from '../../../ui/page-loading.tsx';
import { Comparison } from './comparison.tsx';
import { versionMessages } from './messages.ts';
import classes from './versions.module.css';

interface Props {
  readonly versions: readonly RunbookSummary[];
  readonly draft: Runbook;
  /** Hashes; undefined stands for the draft. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly onChange: (before: string | undefined, after: string | undefined) => void;
  readonly onClose: () => void;
}

/** Any two of a plan's versions and its draft, drawn on one canvas and told in words. */
export function CompareDialog({ versions, draft, before, after, onChange, onClose }: Props) {
  const t = useText(versionMessages);
  const older = useVersion(draft, before);
  const newer = useVersion(draft, after);
  return (
    <Dialog opened size="full" title={t('compare.title')} onClose={onClose}>
      <div className={classes.layer}>
        <div className={classes.bar}>
          <VersionPick
            label={t('compare.from')}
            versions={versions}
            value={before}
            onChange={(hash) => onChange(hash, after)}
          />
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconArrowsExchange size={16} />}
            onClick={() => onChange(after, before)}
          >
            {t('compare.swap')}
          </Button>
          <VersionPick
            label={t('compare.to')}
            versions={versions}
            value={after}
            onChange={(hash) => onChange(before, hash)}
          />
        </div>
        {older.problems || newer.problems ? (
          <ErrorView problems={[...(older.problems ?? []), ...(newer.problems ?? [])]} />
        ) : older.runbook && newer.runbook ? (
          <Comparison before={older.runbook} after={newer.runbook} />
        ) : (
          <PageLoading />
        )}
      </div>
    </Dialog>
  );
}

/** A kept version by its hash, or the draft itself. */
function useVersion(
  draft: Runbook,
  hash: string | undefined,
): { readonly runbook?: Runbook; readonly problems?: readonly Problem[] } {
  const host = useHost();
  const { id } = draft;
  const load = useCallback(
    async () => (hash === undefined ? undefined : (await loadPlan(host, id, hash)).plan.runbook),
    [host, id, hash],
  );
  const { loadable } = useLoaded(load);
  if (hash === undefined) return { runbook: draft };
  if (loadable.state === 'failed') return { problems: loadable.problems };
  return loadable.state === 'ready' && loadable.value ? { runbook: loadable.value } : {};
}

interface PickProps {
  readonly label: string;
  readonly versions: readonly RunbookSummary[];
  readonly value: string | undefined;
  readonly onChange: (hash: string | undefined) => void;
}

function VersionPick({ label, versions, value, onChange }: PickProps) {
  const t = useText(versionMessages);
  const id = useId();
  return (
    <span className={classes.pick}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={controls.control}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      >
        <option value="">{t('draft')}</option>
        {versions.map(({ hash, version, note }) => (
          <option key={hash} value={hash}>
            {note ? `${version} · ${note.slice(0, 40)}` : version}
          </option>
        ))}
      </select>
    </span>
  );
}
