import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../../../canvas/fixtures/hotline-outage.ts';
import { findables, matchOf } from './findable.ts';

describe('what can be found', () => {
  it('is every state, target, group and field, once', () => {
    const found = findables(hotlineOutage);
    const keys = found.map(({ is, id }) => `${is} ${id}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { id } of hotlineOutage.targets ?? []) expect(keys).toContain(`targets ${id}`);
    for (const { id } of hotlineOutage.groups) expect(keys).toContain(`groups ${id}`);
    for (const { id } of hotlineOutage.fields ?? []) expect(keys).toContain(`fields ${id}`);
    expect(keys).toContain('state record');
  });
  it('is found by either language, by id, by part, and with letters left out', () => {
    const words = ['开展根因分析', 'Analyse the root cause', 'root-cause'];
    expect(matchOf('根因', words)).toBeGreaterThan(0);
    expect(matchOf('开根', words)).toBeGreaterThan(0);
    expect(matchOf('anroot', words)).toBeGreaterThan(0);
    expect(matchOf('ROOT-C', words)).toBeGreaterThan(0);
    expect(matchOf('物流', words)).toBe(0);
  });
  it('comes first where it has what was typed as it was typed', () => {
    expect(matchOf('cause', ['root cause'])).toBeGreaterThan(matchOf('cause', ['call us at once']));
  });
});
