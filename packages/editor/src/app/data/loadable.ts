import type { Problem } from '@tocsin/engine';

/** Something a screen waits for. */
export type Loadable<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | {
      readonly state: 'failed';
      readonly problems: readonly Problem[];
      readonly retry: () => void;
    };

export const LOADING: Loadable<never> = { state: 'loading' };
export const ready = <T>(value: T): Loadable<T> => ({ state: 'ready', value });
