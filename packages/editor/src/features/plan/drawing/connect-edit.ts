import type { ChartState, Edit, Runbook } from '@tocsin/engine';
import { findState, findTransition } from '@tocsin/engine';
import type { LineEnd, LineStart, SlotAt } from '../../../canvas/gestures/canvas-drawing.ts';
import { act, callStates, namedEdit } from '../edits/named-edit.ts';
import { freeId } from '../edits/new-state.ts';
import type { PickedLine } from '../edits/picked-line.ts';
import { takenIds } from '../edits/state-lists.ts';

/** Leads an answer of a decision somewhere. */
export const leadOption = (state: string, option: string, to: string): Edit => ({
  do: 'setProperty',
  at: { of: 'option', state, id: option },
  key: 'to',
  value: to,
});

/** A new state at a place, and a line to it; where the flow leads on to it anyway, the flow is the line. */
export function addConnected(
  runbook: Runbook,
  { from, option }: LineStart,
  { into, index }: SlotAt,
  state: ChartState,
): Edit | undefined {
  const add: Edit = { do: 'addState', into, index, state };
  const name = act('新增并连上', 'add, connected to', callStates(runbook, [from]));
  if (option !== undefined) {
    return namedEdit(name, [add, leadOption(from, option, state.id)]);
  }
  const found = findState(runbook, from);
  if (found && flowsTo(found, into, index)) return add;
  const taken = new Set([...takenIds(runbook), state.id]);
  const transition = { id: freeId('transition', taken), to: state.id };
  const count = found?.state.transitions?.length ?? 0;
  return namedEdit(name, [add, { do: 'addTransition', from, index: count, transition }]);
}

/** Whether what stands at a place follows a state by default: right after it, in a container that runs in order. */
function flowsTo(
  { state, parent, index: at }: NonNullable<ReturnType<typeof findState>>,
  into: string | null,
  index: number,
): boolean {
  const isNext = (parent?.id ?? null) === into && index === at + 1;
  const runsInOrder =
    parent === null ||
    ('flow' in parent ? parent.flow !== 'checklist' : parent.kind !== 'parallel');
  const goesOn = (state.transitions ?? []).every(
    ({ on, after, when }) => (on ?? 'complete') !== 'complete' || after || when,
  );
  return isNext && runsInOrder && goesOn && state.kind !== 'final';
}

/** Whether an end of a line may be taken elsewhere: lines of the flow and of order end where they must. */
export const hasLooseEnd = (line: PickedLine, end: LineEnd): boolean =>
  line.is === 'transition' || (line.is === 'option' && end === 'target');

/** Takes an end of a line to another state; undefined where it must stay. */
export function reconnectEdit(
  runbook: Runbook,
  line: PickedLine,
  end: LineEnd,
  node: string,
): Edit | undefined {
  if (line.is === 'option' && end === 'target') return leadOption(line.decision, line.option, node);
  if (line.is !== 'transition') return undefined;
  if (end === 'target')
    return { do: 'setProperty', at: { of: 'transition', id: line.id }, key: 'to', value: node };
  const transition = findTransition(runbook, line.id)?.transition;
  if (!transition || node === line.from) return undefined;
  const index = findState(runbook, node)?.state.transitions?.length ?? 0;
  return namedEdit(act('改从此处转出：', 'let a line leave from ', callStates(runbook, [node])), [
    { do: 'removeTransition', id: line.id },
    { do: 'addTransition', from: node, index, transition },
  ]);
}

/** Where a line leaves from. */
export const startOf = (line: PickedLine): string =>
  line.is === 'option' ? line.decision : line.is === 'order' ? line.before : line.from;
