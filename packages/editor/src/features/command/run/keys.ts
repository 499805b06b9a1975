import type { StepAct } from '../acts/step-acts.ts';

/** What a key asks for on the commander's screen. */
export type KeyIntent =
  | { readonly do: 'group'; readonly index: number }
  | { readonly do: 'move'; readonly by: 1 | -1 }
  | { readonly do: 'primary' }
  | { readonly do: 'act'; readonly act: StepAct }
  | { readonly do: 'choose'; readonly index: number }
  | { readonly do: 'note' }
  | { readonly do: 'level' }
  | { readonly do: 'acknowledgeAlarm' }
  | { readonly do: 'view' }
  | { readonly do: 'keys' }
  | { readonly do: 'release' };

/** The keys of a decision's options, in their order. */
export const CHOICE_KEYS: readonly string[] = ['q', 'w', 'e', 'r', 't'];

const ACT_KEYS: Readonly<Record<string, StepAct>> = {
  a: 'acknowledgeStep',
  s: 'startStep',
  d: 'completeStep',
  c: 'confirmStep',
  x: 'skipStep',
  f: 'failStep',
  h: 'requestHelp',
  o: 'reopenStep',
};

const OTHER_KEYS: Readonly<Record<string, KeyIntent>> = {
  n: { do: 'note' },
  l: { do: 'level' },
  m: { do: 'acknowledgeAlarm' },
  v: { do: 'view' },
  '?': { do: 'keys' },
  enter: { do: 'primary' },
  escape: { do: 'release' },
  arrowdown: { do: 'move', by: 1 },
  arrowup: { do: 'move', by: -1 },
  j: { do: 'move', by: 1 },
  k: { do: 'move', by: -1 },
};

/** The key of an act, to be shown on its button. */
export const keyOf = (act: StepAct): string | undefined =>
  Object.entries(ACT_KEYS).find(([, bound]) => bound === act)?.[0];

export interface KeyPress {
  readonly key: string;
  readonly isComposing: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Nothing while an input method is composing, and nothing with a modifier: those belong to the browser. */
export function intentOf(press: KeyPress): KeyIntent | undefined {
  if (press.isComposing || press.altKey || press.ctrlKey || press.metaKey) return undefined;
  const key = press.key.toLowerCase();
  if (/^[1-9]$/.test(key)) return { do: 'group', index: Number(key) - 1 };
  const act = ACT_KEYS[key];
  if (act) return { do: 'act', act };
  const choice = CHOICE_KEYS.indexOf(key);
  if (choice >= 0) return { do: 'choose', index: choice };
  return OTHER_KEYS[key];
}
