import { findState } from '@tocsin/engine';
import type { DeskCommand } from './command.ts';
import type { CommandContext } from './command-context.ts';

/** An end and a way back lead nowhere of their own. */
const mayLead = ({ runbook, primary, states, isPicking }: CommandContext): boolean => {
  const kind = primary === undefined ? undefined : findState(runbook, primary)?.state.kind;
  return (
    !isPicking &&
    states.length === 1 &&
    kind !== undefined &&
    kind !== 'final' &&
    kind !== 'history'
  );
};

export const connectCommands: readonly DeskCommand[] = [
  {
    id: 'connect',
    group: 'draw',
    keys: ['C'],
    label: { zh: '连线', en: 'Connect' },
    isAvailable: mayLead,
    run: ({ primary, acts }) => primary !== undefined && acts.connectFrom(primary),
  },
  {
    id: 'cancel',
    group: 'select',
    keys: ['Escape'],
    label: { zh: '取消连线', en: 'Stop connecting' },
    isAvailable: ({ isPicking }) => isPicking,
    run: ({ acts }) => acts.cancel(),
  },
];
