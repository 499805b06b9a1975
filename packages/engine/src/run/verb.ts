import type { Problem } from '../problem.ts';

/** What a command came to, apart from the events it brought. */
export type Verb =
  | { readonly status: 'accepted' }
  | { readonly status: 'already' }
  | { readonly status: 'refused'; readonly problems: readonly Problem[] };

export const ACCEPTED: Verb = { status: 'accepted' };
export const ALREADY: Verb = { status: 'already' };
export const refused = (...problems: readonly Problem[]): Verb => ({ status: 'refused', problems });
