import { allStates, applyEdit, checkShape } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../../../canvas/fixtures/hotline-outage.ts';
import { duplicateStates } from './duplicate-states.ts';

describe('duplicateStates', () => {
  it('copies any state into a document that still runs, and is taken back by one edit', () => {
    for (const { id } of allStates(hotlineOutage)) {
      const copy = duplicateStates(hotlineOutage, [id]);
      if (!copy) throw new Error(`no copy of ${id}`);
      const outcome = applyEdit(hotlineOutage, copy.edit);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      const shape = checkShape(outcome.value.runbook);
      expect(shape.ok ? [] : [id, shape.problems]).toEqual([]);
      const back = applyEdit(outcome.value.runbook, outcome.value.inverse);
      expect(back.ok && back.value.runbook).toEqual(hotlineOutage);
    }
  });
  it('puts copies of neighbours after the last of them, in their order', () => {
    const copy = duplicateStates(hotlineOutage, ['record', 'answer']);
    const outcome = copy && applyEdit(hotlineOutage, copy.edit);
    if (!outcome?.ok) throw new Error('refused');
    const report = [...allStates(outcome.value.runbook)].find(({ id }) => id === 'report');
    const titles = report && 'states' in report ? report.states.map(({ title }) => title.zh) : [];
    expect(titles.slice(0, 4)).toEqual([titles[0], titles[1], titles[0], titles[1]]);
    expect(new Set(titles.slice(0, 2)).size).toBe(2);
  });
  it('knows no copy of what is not there', () => {
    expect(duplicateStates(hotlineOutage, ['nobody'])).toBeUndefined();
  });
});
