import type { ChartState, Edit, Json, Place, Runbook, Transition } from '@tocsin/engine';
import { allStates, findState, findTransition, readPlace } from '@tocsin/engine';
import { soundEdit } from '../edits/sound-edit.ts';

/** Lists whose entries name states, or entries that leave with them. */
const TIED_LISTS = ['groups', 'targets', 'notifications', 'gaps'] as const;
type TiedList = (typeof TIED_LISTS)[number];
type Item = Extract<Edit, { readonly do: 'addItem' }>['item'];

/** What the rest of a plan said of states that were cut, and what became of it: enough to say it again. */
export type Tie =
  | {
      readonly at: Place;
      readonly key: string;
      readonly was: Json | undefined;
      readonly left: Json | undefined;
    }
  | { readonly from: string; readonly index: number; readonly transition: Transition }
  | { readonly list: TiedList; readonly index: number; readonly item: Item };

/** Kept by the states themselves, or by ties of their own. */
const NOT_TIED = new Set(['id', 'kind', 'states', 'transitions', 'options']);

/** The ties between what stayed and what was cut, read from the plan before and after. */
export function tiesCut(before: Runbook, after: Runbook): readonly Tie[] {
  const ties: Tie[] = [];
  const compare = (at: Place): void => {
    const was = readPlace(before, at);
    const left = readPlace(after, at);
    if (!was || !left || was === left) return;
    for (const key of new Set([...Object.keys(was), ...Object.keys(left)])) {
      if (NOT_TIED.has(key) || isSame(was[key], left[key])) continue;
      ties.push({ at, key, was: was[key], left: left[key] });
    }
  };
  compare({ of: 'chart' });
  for (const state of allStates(after)) {
    const was = findState(before, state.id)?.state;
    if (!was || was === state) continue;
    compare({ of: 'state', id: state.id });
    if (state.kind === 'decision') {
      for (const { id } of state.options) compare({ of: 'option', state: state.id, id });
    }
    was.transitions?.forEach((transition, index) => {
      if (findTransition(after, transition.id)) compare({ of: 'transition', id: transition.id });
      else ties.push({ from: state.id, index, transition });
    });
  }
  for (const list of TIED_LISTS) {
    (before[list] ?? []).forEach((item, index) => {
      if (after[list]?.some(({ id }) => id === item.id)) compare({ of: 'item', list, id: item.id });
      // Plain data, as a document's parts are; its type does not say so.
      else ties.push({ list, index, item: item as unknown as Item });
    });
  }
  return ties;
}

/**
 * The edits that say it again once the states are back under their old ids. What was changed meanwhile stays as it is
 * now; entries that came back with the states themselves are left out.
 */
export function tiesBack(
  runbook: Runbook,
  ties: readonly Tie[],
  isBack: (list: TiedList, id: string) => boolean,
): readonly Edit[] {
  return ties.flatMap((tie): Edit[] => {
    if ('at' in tie) {
      const now = readPlace(runbook, tie.at);
      if (!now || !isSame(now[tie.key], tie.left)) return [];
      const value = tie.was === undefined ? {} : { value: tie.was };
      return [{ do: 'setProperty', at: tie.at, key: tie.key, ...value }];
    }
    if ('from' in tie) {
      const { from, index, transition } = tie;
      const isFree = findState(runbook, from) && !findTransition(runbook, transition.id);
      return isFree ? [{ do: 'addTransition', from, index, transition }] : [];
    }
    const { list, index, item } = tie;
    if (isBack(list, item.id) || runbook[list]?.some(({ id }) => id === item.id)) return [];
    return [{ do: 'addItem', list, index, item }];
  });
}

/** Of the edits that tie states in again those that leave the plan as fit to run: elsewhere some may not be possible. */
export function soundTies(
  runbook: Runbook,
  edits: readonly Edit[],
  tied: readonly Edit[],
): readonly Edit[] {
  const isSound = (some: readonly Edit[]): boolean =>
    soundEdit(runbook, { do: 'batch', edits: [...edits, ...some] }).ok;
  if (tied.length === 0 || isSound(tied)) return tied;
  const kept: Edit[] = [];
  for (const edit of tied) if (isSound([...kept, edit])) kept.push(edit);
  return kept;
}

const isSame = (a: Json | undefined, b: Json | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Whether states of the same ids can come back: nobody has taken one of them. */
export function areFree(runbook: Runbook, states: readonly ChartState[]): boolean {
  const taken = new Set([...allStates(runbook)].map(({ id }) => id));
  const visit = (state: ChartState): boolean =>
    !taken.has(state.id) && (!('states' in state) || state.states.every(visit));
  return states.every(visit);
}
