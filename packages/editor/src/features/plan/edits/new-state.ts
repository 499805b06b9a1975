import type { ChartState, Runbook, StateKind } from '@tocsin/engine';
import { allStates, findState } from '@tocsin/engine';

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
  const top: Slot = { kind: 'phase', into: null, index: runbook.chart.states.length };
  if (!found) return [top, { ...top, kind: 'final' }];
  const { state, parent, index } = found;
  const into = 'states' in state ? state : parent;
  const at = 'states' in state ? state.states.length : index + 1;
  const topAfter = rootIndex(runbook, state.id) + 1;
  const slots: Slot[] = kindsIn(into).map((kind) => ({ kind, into: into?.id ?? null, index: at }));
  if (state.kind === 'lane' && parent)
    slots.push({ kind: 'lane', into: parent.id, index: index + 1 });
  if (!slots.some(({ kind }) => kind === 'phase'))
    slots.push({ kind: 'phase', into: null, index: topAfter });
  return slots;
}

/** A parallel state holds lanes only, a checklist nothing that runs on by itself, the top everything but lanes. */
function kindsIn(container: ChartState | null): readonly Addable[] {
  if (container === null)
    return ['phase', 'step', 'decision', 'wait', 'compound', 'parallel', 'final'];
  if (container.kind === 'parallel') return ['lane'];
  if ('flow' in container && container.flow === 'checklist') return ['step', 'decision', 'wait'];
  return ['step', 'decision', 'wait', 'compound', 'parallel', 'final'];
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
};

/** A state of a kind, with the least it needs. */
export function newState(runbook: Runbook, kind: Addable): ChartState {
  const taken = new Set([...allStates(runbook)].map((state) => state.id));
  const id = freeId(kind, taken);
  const title = { ...TITLES[kind] };
  switch (kind) {
    case 'phase':
      return { kind, id, title, phase: 'handle', states: [] };
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
    default:
      return { kind, id, title };
  }
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
