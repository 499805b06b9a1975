import type { Runbook } from '@tocsin/engine';
import { useMemo, useSyncExternalStore } from 'react';
import { readClip } from './clip-text.ts';

const KEY = 'tocsin.copied-states';

const listeners = new Set<() => void>();
let latest: string | undefined;

/** Keeps what was copied last for the menus: a page may only read the system's clipboard when keys are pressed. */
export function keepClip(text: string): void {
  latest = text;
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // A full or forbidden storage keeps it from other tabs, not from this one.
  }
  for (const listener of listeners) listener();
}

function keptText(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? latest;
  } catch {
    return latest;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** What was copied last on this device, in whichever tab. */
export function useKeptClip(): Runbook | undefined {
  const text = useSyncExternalStore(subscribe, keptText);
  return useMemo(() => (text === undefined ? undefined : readClip(text)), [text]);
}
