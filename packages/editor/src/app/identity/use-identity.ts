import { useSyncExternalStore } from 'react';
import type { Identity } from './identity-store.ts';
import { identityStore } from './identity-store.ts';

/** Who sits at this browser. */
export const useIdentity = (): Identity =>
  useSyncExternalStore(identityStore.subscribe, identityStore.identity);

export const useIdentityAsked = (): boolean =>
  useSyncExternalStore(identityStore.subscribe, identityStore.isAsking);
