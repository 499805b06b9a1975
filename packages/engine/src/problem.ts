import type { Text } from './text.ts';

/**
 * One thing wrong with an input, told to the person who wrote it.
 * `path` is a JSON Pointer (RFC 6901) into the input; '' is the whole of it.
 */
export interface Problem {
  readonly code: string;
  readonly path: string;
  readonly message: Text;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const accepted = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const rejected = <T>(problems: readonly Problem[]): Outcome<T> => ({ ok: false, problems });

/** A JSON Pointer from its parts, each escaped as RFC 6901 §3 asks. */
export const pointer = (parts: readonly PropertyKey[]): string =>
  parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
