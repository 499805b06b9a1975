import { useEffect, useState } from 'react';

/** `refused`: asked for and not given. `insecure`: an address where the browser gives none. */
export type StoragePromise = 'unknown' | 'given' | 'none' | 'refused' | 'insecure';

/** Whether the browser has promised to keep what this device holds, and a way to ask it to. */
export function useStoragePromise(): {
  readonly promise: StoragePromise;
  readonly ask: () => Promise<void>;
} {
  const [promise, setPromise] = useState<StoragePromise>('unknown');
  useEffect(() => {
    let isHere = true;
    const tell = (next: StoragePromise): void => {
      if (isHere) setPromise(next);
    };
    const storage = navigator.storage as StorageManager | undefined;
    if (!storage?.persisted) tell('insecure');
    else {
      storage.persisted().then(
        (is) => tell(is ? 'given' : 'none'),
        // A browser that will not say has not promised.
        () => tell('none'),
      );
    }
    return () => {
      isHere = false;
    };
  }, []);
  const ask = async (): Promise<void> => {
    setPromise((await navigator.storage.persist()) ? 'given' : 'refused');
  };
  return { promise, ask };
}
