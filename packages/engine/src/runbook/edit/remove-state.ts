import type { Anchor } from '../anchor.ts';
import type { ChartState } from '../chart.ts';
import { gapSubject } from '../gap-subject.ts';
import type { Runbook } from '../runbook.ts';
import type { Edit, Json, Place } from './edit.ts';
import type { Found } from './state-tree.ts';
import { allStates, childrenOf, findState, within } from './state-tree.ts';

/**
 * What removing a state amounts to: lines that led to it lead on to the next in its flow (or go, where nothing
 * follows), whatever else names it or what it holds stops doing so, and it is taken out. Undefined for an unknown id.
 */
export function removalOf(runbook: Runbook, id: string): readonly Edit[] | undefined {
  const found = findState(runbook, id);
  if (!found) return undefined;
  const gone = new Set([...within(found.state)].map((state) => state.id));
  const next = nextInFlow(runbook, found);
  const lost = new Set(
    [...within(found.state)].flatMap((state) =>
      (state.transitions ?? []).map(({ id: way }) => way),
    ),
  );
  const edits: Edit[] = [];
  for (const state of allStates(runbook)) {
    if (!gone.has(state.id)) edits.push(...relinkState(state, gone, next, lost));
  }
  if (runbook.chart.initial !== undefined && gone.has(runbook.chart.initial)) {
    edits.push(set({ of: 'chart' }, 'initial', undefined));
  }
  edits.push(...relinkLists(runbook, gone, lost));
  for (const box of Object.keys(runbook.layout?.boxes ?? {})) {
    if (gone.has(box)) edits.push({ do: 'placeBox', id: box });
  }
  return [...edits, { do: 'detachState', id }];
}

/** What follows a state where its container runs its children one after another; undefined elsewhere. */
function nextInFlow(runbook: Runbook, { parent, index }: Found): string | undefined {
  if (parent && (parent.kind === 'parallel' || ('flow' in parent && parent.flow === 'checklist'))) {
    return undefined;
  }
  const siblings = parent ? childrenOf(parent) : runbook.chart.states;
  return siblings.slice(index + 1).find((state) => state.kind !== 'history')?.id;
}

function relinkState(
  state: ChartState,
  gone: ReadonlySet<string>,
  next: string | undefined,
  lost: Set<string>,
): Edit[] {
  const at: Place = { of: 'state', id: state.id };
  const edits: Edit[] = [];
  for (const transition of state.transitions ?? []) {
    if (!gone.has(transition.to)) continue;
    if (next !== undefined && next !== state.id) {
      edits.push(set({ of: 'transition', id: transition.id }, 'to', next));
    } else {
      lost.add(transition.id);
      edits.push({ do: 'removeTransition', id: transition.id });
    }
  }
  if (state.kind === 'decision') {
    for (const option of state.options) {
      if (option.to === undefined || !gone.has(option.to)) continue;
      const to = next === state.id ? undefined : next;
      edits.push(set({ of: 'option', state: state.id, id: option.id }, 'to', to));
    }
  }
  if (state.kind === 'step' && state.after?.some((id) => gone.has(id))) {
    const left = state.after.filter((id) => !gone.has(id));
    edits.push(set(at, 'after', left.length > 0 ? left : undefined));
  }
  if (
    'states' in state &&
    'initial' in state &&
    state.initial !== undefined &&
    gone.has(state.initial)
  ) {
    edits.push(set(at, 'initial', undefined));
  }
  if (state.kind === 'history' && state.default !== undefined && gone.has(state.default)) {
    edits.push(set(at, 'default', undefined));
  }
  return edits;
}

function relinkLists(
  runbook: Runbook,
  gone: ReadonlySet<string>,
  lost: ReadonlySet<string>,
): Edit[] {
  const edits: Edit[] = [];
  for (const target of runbook.targets ?? []) {
    const at: Place = { of: 'item', list: 'targets', id: target.id };
    if (names(target.from, gone)) edits.push(set(at, 'from', undefined));
    if (names(target.to, gone)) edits.push(set(at, 'to', undefined));
    if (target.onMiss?.some((what) => what.do === 'take' && lost.has(what.transition))) {
      const left = target.onMiss.filter((what) => what.do !== 'take' || !lost.has(what.transition));
      edits.push(set(at, 'onMiss', left));
    }
  }
  for (const notice of runbook.notifications ?? []) {
    const anchors = Array.isArray(notice.on) ? notice.on : [notice.on];
    const left = anchors.filter((anchor) => !names(anchor, gone));
    if (left.length === anchors.length) continue;
    // A notice of a moment that no longer comes would never be sent.
    if (left.length === 0) edits.push({ do: 'removeItem', list: 'notifications', id: notice.id });
    else edits.push(set({ of: 'item', list: 'notifications', id: notice.id }, 'on', left));
  }
  const lostNotices = new Set(
    edits.filter((edit) => edit.do === 'removeItem').map((edit) => edit.id),
  );
  for (const target of runbook.targets ?? []) {
    const left = target.onMiss?.filter(
      (what) => what.do !== 'notify' || !lostNotices.has(what.notification),
    );
    if (left && left.length !== target.onMiss?.length) {
      const kept = left.filter((what) => what.do !== 'take' || !lost.has(what.transition));
      edits.push(set({ of: 'item', list: 'targets', id: target.id }, 'onMiss', kept));
    }
  }
  for (const group of runbook.groups) {
    if (!group.duties?.some((duty) => duty.steps?.some((id) => gone.has(id)))) continue;
    const duties = group.duties.map((duty) => ({
      ...duty,
      ...(duty.steps && { steps: duty.steps.filter((id) => !gone.has(id)) }),
    }));
    edits.push(set({ of: 'item', list: 'groups', id: group.id }, 'duties', duties));
  }
  const isGone = (written: string): boolean => {
    const name = gapSubject(runbook, written)?.name;
    if (name?.of === 'state') return gone.has(name.id);
    return name?.of === 'transition' && lost.has(name.id);
  };
  for (const gap of runbook.gaps ?? []) {
    if (!gap.about?.some(isGone)) continue;
    const left = gap.about.filter((written) => !isGone(written));
    edits.push(set({ of: 'item', list: 'gaps', id: gap.id }, 'about', left));
  }
  return edits;
}

const names = (anchor: Anchor | undefined, gone: ReadonlySet<string>): boolean =>
  anchor !== undefined &&
  (('state' in anchor && gone.has(anchor.state)) || ('step' in anchor && gone.has(anchor.step)));

const set = (at: Place, key: string, value: unknown): Edit => ({
  do: 'setProperty',
  at,
  key,
  ...(value !== undefined && { value: value as Json }),
});
