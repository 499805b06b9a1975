import type { ChartState, Language, PhaseName, Runbook, StateKind } from '@tocsin/engine';
import { allStates, findState, PHASES } from '@tocsin/engine';
import { kindsIn } from './legal-kinds.ts';

/** Kinds a planner can add, in the order the menu offers them. */
export const ADDABLE = [
  'step',
  'decision',
  'wait',
  'compound',
  'parallel',
  'lane',
  'phase',
  'final',
  'link',
  'history',
] as const;
export type Addable = (typeof ADDABLE)[number];

/** Where a new state would go. */
export interface Slot {
  readonly kind: Addable;
  readonly into: string | null;
  readonly index: number;
}

/** What may be added at the selected state, and where: inside it if it holds states, else right after it. */
export function slotsAt(runbook: Runbook, selected: string | undefined): readonly Slot[] {
  const found = selected === undefined ? undefined : findState(runbook, selected);
  if (!found) return slotsIn(null, runbook.chart.states.length);
  const { state, parent, index } = found;
  const slots =
    'states' in state ? slotsIn(state, state.states.length) : slotsIn(parent, index + 1);
  if (state.kind === 'lane' && parent)
    slots.push({ kind: 'lane', into: parent.id, index: index + 1 });
  if (!slots.some(({ kind }) => kind === 'phase'))
    slots.push({ kind: 'phase', into: null, index: rootIndex(runbook, state.id) + 1 });
  return slots;
}

/** What may be added right after a state that holds others itself; nothing for any other, whose slots are that already. */
export function slotsAfter(runbook: Runbook, selected: string | undefined): readonly Slot[] {
  const found = selected === undefined ? undefined : findState(runbook, selected);
  if (!found || !('states' in found.state)) return [];
  return slotsIn(found.parent, found.index + 1);
}

/** What may be added at a place in a container, the likeliest first. */
function slotsIn(container: ChartState | null, index: number): Slot[] {
  const kinds = kindsIn(container);
  const into = container?.id ?? null;
  const slots = ADDABLE.filter((kind) => kinds.includes(kind)).map(
    (kind): Slot => ({ kind, into, index }),
  );
  const phase = slots.find(({ kind }) => kind === 'phase');
  return phase ? [phase, ...slots.filter((slot) => slot !== phase)] : slots;
}

function rootIndex(runbook: Runbook, id: string): number {
  let at = findState(runbook, id);
  while (at?.parent) at = findState(runbook, at.parent.id);
  return at?.index ?? runbook.chart.states.length - 1;
}

const TITLES: Readonly<Record<Addable, { readonly zh: string; readonly en: string }>> = {
  step: { zh: '新步骤', en: 'New step' },
  decision: { zh: '新决策', en: 'New decision' },
  wait: { zh: '等待', en: 'Wait' },
  compound: { zh: '新环节组', en: 'New group of steps' },
  parallel: { zh: '并行', en: 'In parallel' },
  lane: { zh: '新泳道', en: 'New lane' },
  phase: { zh: '新阶段', en: 'New phase' },
  final: { zh: '结束', en: 'End' },
  link: { zh: '转入预案', en: 'Hand over to another plan' },
  history: { zh: '返回原处', en: 'Back to where it was' },
};

/** Whether a name is the one that a state of its kind is added with. */
export const isFirstTitle = (kind: StateKind, language: Language, title: string): boolean =>
  title !== '' && TITLES[kind][language] === title;

/** A state of a kind, with the least it needs. */
export function newState(runbook: Runbook, kind: Addable): ChartState {
  const taken = new Set([...allStates(runbook)].map((state) => state.id));
  const id = freeId(kind, taken);
  const title = { ...TITLES[kind] };
  switch (kind) {
    case 'phase':
      return { kind, id, title, phase: nextPhase(runbook), states: [] };
    case 'compound':
    case 'lane':
      return { kind, id, title, states: [] };
    case 'parallel': {
      const lane = freeId('lane', taken);
      return {
        kind,
        id,
        title,
        states: [{ kind: 'lane', id: lane, title: { ...TITLES.lane }, states: [] }],
      };
    }
    case 'decision':
      return {
        kind,
        id,
        title,
        options: [
          { id: 'yes', title: { zh: '是', en: 'Yes' } },
          { id: 'no', title: { zh: '否', en: 'No' } },
        ],
      };
    case 'link':
      // A gap in sight until the planner names the plan.
      return { kind, id, title, runbook: 'unnamed-plan', missing: true };
    default:
      return { kind, id, title };
  }
}

/** The first of the usual phases that the plan has none of yet. */
function nextPhase(runbook: Runbook): PhaseName {
  const had = new Set(
    runbook.chart.states.map((state) => (state.kind === 'phase' ? state.phase : undefined)),
  );
  const usual = PHASES.slice(PHASES.indexOf('report'));
  return usual.find((phase) => !had.has(phase)) ?? 'handle';
}

/** An id nobody has: the word and the next free number. */
export function freeId(word: string, taken: ReadonlySet<string>): string {
  for (let number = taken.size + 1; ; number += 1) {
    const id = `${word}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** Whether a kind holds other states. */
export const holdsStates = (kind: StateKind): boolean =>
  kind === 'phase' || kind === 'compound' || kind === 'lane' || kind === 'parallel';
