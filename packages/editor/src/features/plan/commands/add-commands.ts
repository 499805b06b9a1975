import type { Text } from '@tocsin/engine';
import type { Addable, Slot } from '../edits/new-state.ts';
import { ADDABLE, newState, slotsAfter, slotsAt } from '../edits/new-state.ts';
import { slotOnLine } from '../edits/picked-line.ts';
import type { DeskCommand } from './command.ts';
import type { CommandContext } from './command-context.ts';

const KINDS: Readonly<Record<Addable, Text>> = {
  step: { zh: '步骤', en: 'step' },
  decision: { zh: '决策', en: 'decision' },
  wait: { zh: '等待', en: 'wait' },
  compound: { zh: '环节组', en: 'group of steps' },
  parallel: { zh: '并行', en: 'parallel state' },
  lane: { zh: '泳道', en: 'lane' },
  phase: { zh: '阶段', en: 'phase' },
  final: { zh: '结束', en: 'end' },
  link: { zh: '转入预案', en: 'link to another plan' },
  history: { zh: '返回原处', en: 'return to where it was' },
};

function add({ runbook, acts }: CommandContext, slot: Slot | undefined): void {
  if (!slot) return;
  const state = newState(runbook, slot.kind);
  const { into, index } = slot;
  if (acts.perform({ do: 'addState', into, index, state })) acts.nameNew(state.id);
}

const slotOf = ({ runbook, primary }: CommandContext, kind: Addable): Slot | undefined =>
  slotsAt(runbook, primary).find((slot) => slot.kind === kind);

const slotAfter = ({ runbook, primary }: CommandContext, kind: Addable): Slot | undefined =>
  slotsAfter(runbook, primary).find((slot) => slot.kind === kind);

const isInside = (context: CommandContext, kind: Addable): boolean =>
  context.primary !== undefined && slotOf(context, kind)?.into === context.primary;

/** Adds a state of a kind inside what is selected where that holds states, else right after it. */
const addKind = (kind: Addable): DeskCommand => ({
  id: `add-${kind}`,
  group: 'draw',
  label: (context) => ({
    zh: `${isInside(context, kind) ? '在其中加' : '加'}${KINDS[kind].zh}`,
    en: `Add ${KINDS[kind].en}${isInside(context, kind) ? ' inside' : ''}`,
  }),
  // Beside a state that holds others it is offered as what comes after, and not twice.
  isAvailable: (context) =>
    slotOf(context, kind) !== undefined &&
    (isInside(context, kind) || slotAfter(context, kind) === undefined),
  run: (context) => add(context, slotOf(context, kind)),
});

/** Adds a state of a kind right after what is selected, where that holds states itself. */
const addKindAfter = (kind: Addable): DeskCommand => ({
  id: `add-${kind}-after`,
  group: 'draw',
  label: { zh: `在其后加${KINDS[kind].zh}`, en: `Add ${KINDS[kind].en} after` },
  isAvailable: (context) => slotAfter(context, kind) !== undefined,
  run: (context) => add(context, slotAfter(context, kind)),
});

export const addCommands: readonly DeskCommand[] = [
  {
    id: 'add-next',
    group: 'draw',
    keys: ['A'],
    label: (context) => {
      const kind = slotsAt(context.runbook, context.primary)[0]?.kind ?? 'step';
      return { zh: `接着加${KINDS[kind].zh}`, en: `Add the next ${KINDS[kind].en}` };
    },
    isAvailable: ({ runbook, primary }) => slotsAt(runbook, primary).length > 0,
    run: (context) => add(context, slotsAt(context.runbook, context.primary)[0]),
  },
  {
    id: 'add-menu',
    group: 'draw',
    keys: ['Shift+A'],
    label: { zh: '添加…', en: 'Add…' },
    isAvailable: () => true,
    run: ({ acts }) => acts.open('add'),
  },
  {
    id: 'insert-on-line',
    group: 'draw',
    label: { zh: '在这条线上插入步骤', en: 'Insert a step on this line' },
    isAvailable: ({ runbook, line }) =>
      line !== undefined && slotOnLine(runbook, line) !== undefined,
    run: (context) => {
      if (context.line) add(context, slotOnLine(context.runbook, context.line));
    },
  },
  ...ADDABLE.map(addKind),
  ...ADDABLE.map(addKindAfter),
];
