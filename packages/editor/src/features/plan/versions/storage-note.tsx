import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useHost } from '../../../app/host/host-context.tsx';
import { useText } from '../../../app/i18n/define-messages.ts';
import { versionMessages } from './messages.ts';
import classes from './versions.module.css';

type Promised = 'unknown' | 'yes' | 'no' | 'refused' | 'insecure';

/** Says so where the browser has not promised to keep what this device holds, and asks it to. */
export function StorageNote() {
  const t = useText(versionMessages);
  const host = useHost();
  const [promised, setPromised] = useState<Promised>('unknown');
  useEffect(() => {
    let isHere = true;
    const storage = navigator.storage as StorageManager | undefined;
    if (!storage?.persisted) setPromised('insecure');
    else {
      storage.persisted().then(
        (is) => isHere && setPromised(is ? 'yes' : 'no'),
        // A browser that will not say has not promised.
        () => isHere && setPromised('no'),
      );
    }
    return () => {
      isHere = false;
    };
  }, []);
  if (promised === 'unknown' || promised === 'yes') return null;
  const ask = async (): Promise<void> => {
    setPromised((await navigator.storage.persist()) ? 'yes' : 'refused');
  };
  const text =
    promised === 'insecure'
      ? 'storage.insecure'
      : host.kind === 'local'
        ? 'storage.notLocal'
        : 'storage.not';
  return (
    <div className={classes.storage} role="note">
      <p>
        {t(text)} {promised === 'refused' && t('storage.refused')}
      </p>
      {promised === 'no' && (
        <Button size="compact-xs" variant="default" onClick={() => void ask()}>
          {t('storage.ask')}
        </Button>
      )}
    </div>
  );
}
