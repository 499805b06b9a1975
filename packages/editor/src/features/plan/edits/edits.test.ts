import type { Runbook } from '@tocsin/engine';
import { applyEdit, checkShape } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../../../canvas/fixtures/hotline-outage.ts';
import { freeId, newState, slotsAt } from './new-state.ts';
import { placeOfPointer } from './pointer-place.ts';

const everyState = (runbook: Runbook): string[] => {
  const ids: string[] = [];
  const visit = (states: Runbook['chart']['states']): void => {
    for (const state of states) {
      ids.push(state.id);
      if ('states' in state) visit(state.states);
    }
  };
  visit(runbook.chart.states);
  return ids;
};

describe('slotsAt', () => {
  it('offers nothing anywhere that would not be legal there', () => {
    for (const selected of [undefined, ...everyState(hotlineOutage)]) {
      for (const slot of slotsAt(hotlineOutage, selected)) {
        const state = newState(hotlineOutage, slot.kind);
        const outcome = applyEdit(hotlineOutage, {
          do: 'addState',
          into: slot.into,
          index: slot.index,
          state,
        });
        const shape = outcome.ok ? checkShape(outcome.value.runbook) : outcome;
        expect(shape.ok ? [] : [selected, slot, shape.problems]).toEqual([]);
      }
    }
  });
  it('puts the first offer right after a selected step, and inside a selected lane', () => {
    expect(slotsAt(hotlineOutage, 'record')[0]).toEqual({ kind: 'step', into: 'report', index: 2 });
    expect(slotsAt(hotlineOutage, 'support')[0]).toEqual({
      kind: 'step',
      into: 'support',
      index: 4,
    });
  });
});

describe('freeId', () => {
  it('never gives an id that is taken', () => {
    const taken = new Set(['step-1', 'step-2', 'step-4']);
    expect(taken.has(freeId('step', taken))).toBe(false);
  });
});

describe('placeOfPointer', () => {
  it('names the innermost state on the way', () => {
    expect(placeOfPointer(hotlineOutage, '/chart/states/0/states/1/title/zh')).toEqual({
      node: 'record',
    });
  });
  it('does not take an option or transition for a state', () => {
    expect(placeOfPointer(hotlineOutage, '/chart/states/1/states/1/options/0/to')).toEqual({
      node: 'activate-or-not',
    });
  });
  it('names the entry of a list', () => {
    expect(placeOfPointer(hotlineOutage, '/targets/1/within')).toEqual({
      list: 'targets',
      item: 'push-10m',
    });
  });
});
