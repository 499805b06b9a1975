import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../fixtures/hotline-outage.ts';
import { buildCanvasModel } from './build-model.ts';

const model = buildCanvasModel(hotlineOutage, 'zh');
const node = (id: string) => {
  const found = model.nodes.get(id);
  if (!found) throw new Error(id);
  return found;
};
const edges = (source: string) => model.edges.filter((edge) => edge.source === source);

describe('buildCanvasModel', () => {
  it('puts parents before their children, as the canvas needs them', () => {
    const seen = new Set<string>();
    for (const each of model.nodes.values()) {
      if (each.parent !== undefined) expect(seen.has(each.parent)).toBe(true);
      seen.add(each.id);
    }
  });

  it('joins what follows in a sequence and nothing in a checklist', () => {
    expect(edges('count').map((edge) => edge.target)).toEqual(['special']);
    expect(edges('charge')).toEqual([]);
  });

  it('lets an answer that goes on be the flow, and draws the others from their own row', () => {
    expect(node('activate-or-not').options.map((option) => option.leads)).toEqual([false, true]);
    expect(edges('activate-or-not').map((edge) => [edge.kind, edge.target])).toEqual([
      ['option', 'not-activated'],
    ]);
  });

  it('hangs a target on the step that stops it', () => {
    expect(node('root-cause').targets.map((target) => target.label)).toEqual(['≤ 30 分钟']);
    expect(node('root-cause').targets[0]?.inferred).toBe(true);
    expect(model.arcs.find((arc) => arc.target === 'root-30m')).toMatchObject({
      from: 'activate',
      to: 'root-cause',
    });
  });

  it('says conditions by the names of their fields', () => {
    expect(node('human-seats').chips.map((chip) => chip.label)).toContain('若 投诉增幅 > 200%');
    expect(node('service-mesh').chips.map((chip) => chip.label)).toContain('若 接口中断');
  });

  it('counts sources and gaps, and marks what is inferred', () => {
    expect(node('statement').cites).toBe(2);
    expect(node('activate-or-not').gaps).toBe(1);
    expect(node('progress').inferred).toBe(true);
  });

  it('reads a node out in the punctuation of its language', () => {
    expect(node('root-cause').aria).toMatch(/^步骤，启动根因分析/);
    expect(node('root-cause').aria.replace(/^步骤，启动根因分析,锁定故障域/, '')).not.toContain(
      ',',
    );
    const english = buildCanvasModel(hotlineOutage, 'en').nodes.get('root-cause');
    expect(english?.aria).toMatch(/^Step, Start root-cause analysis, /);
  });

  it('gives lanes of different groups different tints', () => {
    const tints = ['technical', 'communication', 'business', 'support'].map((id) => node(id).tint);
    expect(new Set(tints).size).toBe(4);
    expect(node('root-cause').tint).toBe(node('technical').tint);
  });
});
