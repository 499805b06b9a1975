import { allStates, applyEdit, checkShape } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../../../canvas/fixtures/hotline-outage.ts';
import { duplicateOf } from './duplicate.ts';

describe('duplicateOf', () => {
  it('copies any state into a document that still runs, and is taken back by one edit', () => {
    for (const { id } of allStates(hotlineOutage)) {
      const edit = duplicateOf(hotlineOutage, id);
      if (!edit) throw new Error(`no copy of ${id}`);
      const outcome = applyEdit(hotlineOutage, edit);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      const shape = checkShape(outcome.value.runbook);
      expect(shape.ok ? [] : [id, shape.problems]).toEqual([]);
      const back = applyEdit(outcome.value.runbook, outcome.value.inverse);
      expect(back.ok && back.value.runbook).toEqual(hotlineOutage);
    }
  });
  it('knows no copy of what is not there', () => {
    expect(duplicateOf(hotlineOutage, 'nobody')).toBeUndefined();
  });
});
