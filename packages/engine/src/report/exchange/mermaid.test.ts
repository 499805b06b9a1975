import { describe, expect, test } from 'vitest';
import { allRunbooks, planFrom } from '../../testing/all-runbooks.ts';
import { toMermaid } from './mermaid.ts';

const SOURCE = `
tocsin: 1
id: small
version: '1.0'
title: { zh: "小\\"预案\\"", en: "Small; plan: #1" }
groups: [{ id: a, kind: team, name: { zh: 甲, en: A } }]
fields: [{ id: down, type: number, unit: { zh: '%', en: '%' }, name: { zh: 中断, en: Down } }]
chart:
  states:
    - { kind: phase, id: assess, phase: assess, title: { zh: 研判, en: Assess }, states: [
        { kind: decision, id: real, title: { zh: 属实, en: Real }, options: [
          { id: yes, title: { zh: 是, en: Yes } }, { id: no, title: { zh: 否, en: No }, to: over } ] },
        { kind: step, id: tell, title: { zh: 告知, en: Tell } } ] }
    - { kind: parallel, id: together, title: { zh: 并行, en: Together }, states: [
        { kind: lane, id: lane-a, title: { zh: 甲, en: A }, states: [
          { kind: step, id: look, title: { zh: 看, en: Look }, transitions: [
            { id: back, to: assess, after: PT30M, when: down > 50 } ] } ] },
        { kind: lane, id: lane-b, title: { zh: 乙, en: B }, states: [
          { kind: step, id: mend, title: { zh: 修, en: Mend } } ] } ] }
    - { kind: final, id: over, title: { zh: 结束, en: Over } }
`;

describe('the chart in Mermaid', () => {
  const lines = toMermaid(planFrom(SOURCE), 'en')
    .split('\n')
    .map((line) => line.trim());

  test('draws nesting, lanes, beginnings and ends', () => {
    expect(lines).toContain('stateDiagram-v2');
    expect(lines).toContain('state "Assess" as s_assess {');
    expect(lines).toContain('[*] --> s_real');
    expect(lines).toContain('[*] --> s_assess');
    expect(lines).toContain('s_assess --> s_together');
    expect(lines).toContain('s_over --> [*]');
    const lanes = lines.slice(lines.indexOf('state "Together" as s_together {'));
    expect(lanes.indexOf('--')).toBeGreaterThan(lanes.indexOf('state "A" as s_lane_a {'));
    expect(lanes.indexOf('--')).toBeLessThan(lanes.indexOf('state "B" as s_lane_b {'));
  });

  test('puts answers, delays and conditions in words on the arrows', () => {
    expect(lines).toContain('s_real --> s_tell : Yes');
    // Both ends lie in different containers: drawn between those, and named.
    expect(lines).toContain('s_assess --> s_over : Real → Over No');
    expect(lines).toContain('s_together --> s_assess : Look → Assess ⏱ 30 min [Down #62; 50%]');
  });

  test('escapes what Mermaid would read as its own', () => {
    expect(lines).toContain('title: "Small#59; plan#58; #35;1"');
    expect(toMermaid(planFrom(SOURCE), 'zh')).toContain('小#34;预案#34;');
  });

  test.each(allRunbooks())('opens and closes every container of $name', ({ plan }) => {
    const text = toMermaid(plan, 'zh');
    const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
    expect(count(/ \{$/gm)).toBe(count(/^ *\}$/gm));
    for (const id of plan.chart.nodes.keys())
      expect(text).toContain(`as s_${id.replaceAll('-', '_')}`);
  });
});
