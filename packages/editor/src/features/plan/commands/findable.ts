import type { Runbook, StateKind, Text } from '@tocsin/engine';
import { allStates } from '@tocsin/engine';
import { defaultFilter } from 'cmdk';

/** Something of the plan that can be looked for. */
export type Findable = FoundState | FoundEntry;

interface FoundState {
  readonly is: 'state';
  readonly id: string;
  readonly title: Text;
  readonly kind: StateKind;
  /** What holds it, for telling namesakes apart. */
  readonly within?: Text;
}

interface FoundEntry {
  readonly is: 'targets' | 'groups' | 'fields' | 'notices' | 'resources';
  readonly id: string;
  readonly title: Text;
}

/** All that can be found in a plan, states first, in the order of the document. */
export function findables(runbook: Runbook): readonly Findable[] {
  const holders = new Map<string, Text>();
  const found: Findable[] = [];
  for (const state of allStates(runbook)) {
    const within = holders.get(state.id);
    found.push({
      is: 'state',
      id: state.id,
      title: state.title,
      kind: state.kind,
      ...(within && { within }),
    });
    if ('states' in state) for (const child of state.states) holders.set(child.id, state.title);
  }
  const entries = (
    is: FoundEntry['is'],
    list: readonly { readonly id: string; readonly title: Text }[],
  ): void => {
    for (const { id, title } of list) found.push({ is, id, title });
  };
  const named = (list: readonly { readonly id: string; readonly name: Text }[] | undefined) =>
    (list ?? []).map(({ id, name }) => ({ id, title: name }));
  entries('targets', runbook.targets ?? []);
  entries('groups', named(runbook.groups));
  entries('fields', named(runbook.fields));
  entries('notices', runbook.notifications ?? []);
  entries('resources', named(runbook.resources));
  return found;
}

/** How well words match what was typed, 0 for not at all; letters may be left out, but not out of order. */
export function matchOf(typed: string, words: readonly string[]): number {
  return Math.max(0, ...words.filter(Boolean).map((each) => scoreOf(each, typed)));
}

function scoreOf(words: string, typed: string): number {
  const at = words.toLowerCase().indexOf(typed.toLowerCase());
  // What contains it as it was typed comes first, the earlier the better; Chinese has no spaces to start words at.
  if (at >= 0) return 2 - at / (at + 10);
  return defaultFilter?.(words, typed) ?? 0;
}
