import { Button, Tooltip } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useHost } from '../../../app/host/host-context.tsx';
import { useText } from '../../../app/i18n/define-messages.ts';
import { versionMessages } from './messages.ts';
import type { StoragePromise } from './use-storage-promise.ts';
import { useStoragePromise } from './use-storage-promise.ts';
import classes from './versions.module.css';

/** Says so where the browser has not promised to keep what this device holds, and asks it to. */
export function StorageNote() {
  const t = useText(versionMessages);
  const { promise, ask } = useStoragePromise();
  const text = useCaution(promise);
  if (text === undefined) return null;
  return (
    <div className={classes.storage} role="note">
      <p>
        {text} {promise === 'refused' && t('storage.refused')}
      </p>
      {promise === 'none' && (
        <Button size="compact-xs" variant="default" onClick={() => void ask()}>
          {t('storage.ask')}
        </Button>
      )}
    </div>
  );
}

/** The same in a sign, beside what is at stake. */
export function StorageMark() {
  const { promise } = useStoragePromise();
  const text = useCaution(promise);
  if (text === undefined) return null;
  return (
    <Tooltip label={text} multiline w={280}>
      <span className={classes.mark} role="img" aria-label={text}>
        <IconAlertTriangle size={15} stroke={1.8} aria-hidden="true" />
      </span>
    </Tooltip>
  );
}

function useCaution(promise: StoragePromise): string | undefined {
  const t = useText(versionMessages);
  const host = useHost();
  if (promise === 'unknown' || promise === 'given') return undefined;
  if (promise === 'insecure') return t('storage.insecure');
  return t(host.kind === 'local' ? 'storage.notLocal' : 'storage.not');
}
