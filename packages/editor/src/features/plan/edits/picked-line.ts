import type { Edit, Runbook, Text } from '@tocsin/engine';
import { findState, findTransition, transitionRemovalOf } from '@tocsin/engine';
import { namedEdit } from './named-edit.ts';
import type { Slot } from './new-state.ts';
import { slotsAt } from './new-state.ts';

/** A line of the chart, by what it is in the document. */
export type PickedLine =
  | { readonly is: 'transition'; readonly id: string; readonly from: string }
  | { readonly is: 'option'; readonly decision: string; readonly option: string }
  | { readonly is: 'order'; readonly before: string; readonly step: string }
  | { readonly is: 'flow'; readonly from: string };

/** What a line of the canvas stands for, by its id there; undefined once it is gone. */
export function pickedLine(runbook: Runbook, edge: string): PickedLine | undefined {
  const [kind, a = '', b = ''] = edge.split(':');
  if (kind === 't') {
    const owner = findTransition(runbook, a)?.owner;
    return owner && { is: 'transition', id: a, from: owner.id };
  }
  if (!findState(runbook, a)) return undefined;
  if (kind === 'o') return { is: 'option', decision: a, option: b };
  if (kind === 'f') return { is: 'flow', from: a };
  return findState(runbook, b) && { is: 'order', before: a, step: b };
}

export const DELETE_LINE: Text = { zh: '删除连线', en: 'delete a line' };

/** Takes a line away; undefined for the flow itself, which is the order of the states. */
export function removeLine(runbook: Runbook, line: PickedLine): Edit | undefined {
  switch (line.is) {
    case 'transition':
      return namedEdit(DELETE_LINE, transitionRemovalOf(runbook, line.id));
    case 'option': {
      const at = { of: 'option', state: line.decision, id: line.option } as const;
      return namedEdit(DELETE_LINE, [{ do: 'setProperty', at, key: 'to' }]);
    }
    case 'order': {
      const step = findState(runbook, line.step)?.state;
      if (step?.kind !== 'step') return undefined;
      const left = (step.after ?? []).filter((id) => id !== line.before);
      const at = { of: 'state', id: line.step } as const;
      const value = left.length > 0 ? { value: left } : {};
      return namedEdit(DELETE_LINE, [{ do: 'setProperty', at, key: 'after', ...value }]);
    }
    case 'flow':
      return undefined;
  }
}

/** Where a step goes that is put on a line of the flow, between the two it joins. */
export function slotOnLine(runbook: Runbook, line: PickedLine): Slot | undefined {
  if (line.is !== 'flow') return undefined;
  const found = findState(runbook, line.from);
  if (!found) return undefined;
  const into = found.parent?.id ?? null;
  const isLegal = slotsAt(runbook, line.from).some(({ kind }) => kind === 'step');
  return isLegal ? { kind: 'step', into, index: found.index + 1 } : undefined;
}
