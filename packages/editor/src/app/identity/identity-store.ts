import type { Actor } from '@tocsin/engine';
import { newId } from '@tocsin/runner/client';
import { readPreference, writePreference } from '../preference.ts';

/**
 * Who sits at this browser, by their own word: there is no login, the record says who claimed to
 * act. Kept in the browser and changed in the top bar.
 */

export type Role = NonNullable<Exclude<Actor['role'], 'system'>>;
export const ROLES = ['commander', 'lead', 'responder', 'trainer'] as const satisfies Role[];

export interface Identity {
  readonly id: string;
  /** Empty until the person has said it. */
  readonly name: string;
  readonly role?: Role;
}

const KEY = 'identity';
const DEVICE = 'device';

const listeners = new Set<() => void>();
let current: Identity | undefined;
/** Settles when the dialog that is open closes; undefined while none is. */
let waiting: ((identity: Identity | undefined) => void)[] = [];

function readIdentity(): Identity {
  try {
    const kept: unknown = JSON.parse(readPreference(KEY) ?? 'null');
    if (kept && typeof kept === 'object' && 'id' in kept && typeof kept.id === 'string') {
      const name = 'name' in kept && typeof kept.name === 'string' ? kept.name : '';
      const role = ROLES.find((each) => 'role' in kept && kept.role === each);
      return { id: kept.id, name, ...(role && { role }) };
    }
  } catch {
    // What is kept is not ours to read any more: begin anew, the person is asked once.
  }
  const fresh = { id: newId(), name: '' };
  writePreference(KEY, JSON.stringify(fresh));
  return fresh;
}

const changed = (): void => {
  for (const listener of listeners) listener();
};

export const identityStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  identity(): Identity {
    current ??= readIdentity();
    return current;
  },

  isAsking: (): boolean => waiting.length > 0,

  /** Who it is: at once where known, else as soon as the person has said so; undefined if they would not. */
  ask({ evenIfKnown = false } = {}): Promise<Identity | undefined> {
    const known = identityStore.identity();
    if (known.name && !evenIfKnown) return Promise.resolve(known);
    return new Promise((resolve) => {
      waiting.push(resolve);
      changed();
    });
  },

  /** Closes the dialog with an answer, or without. */
  answer(given: { readonly name: string; readonly role?: Role } | undefined): void {
    if (given) {
      current = { id: identityStore.identity().id, ...given };
      writePreference(KEY, JSON.stringify(current));
    }
    const asked = waiting;
    waiting = [];
    for (const settle of asked) settle(given ? current : undefined);
    changed();
  },
};

/** The same for one browser for ever, whoever sits there. */
export function deviceId(): string {
  const known = readPreference(DEVICE);
  if (known) return known;
  const fresh = newId();
  writePreference(DEVICE, fresh);
  return fresh;
}

/** Signs commands; `group` is the one the person acts for on this page. */
export const actorOf = (identity: Identity, group?: string): Actor => ({
  id: identity.id,
  ...(identity.name && { name: identity.name }),
  ...(group !== undefined && { group }),
  ...(identity.role && { role: identity.role }),
});
