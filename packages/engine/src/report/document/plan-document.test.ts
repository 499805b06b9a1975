import { describe, expect, test } from 'vitest';
import { allRunbooks, planFrom } from '../../testing/all-runbooks.ts';
import { cssString, escapeMarkup } from './html.ts';
import { planDocument } from './plan-document.ts';

const SOURCE = `
tocsin: 1
id: small
version: '1.0'
title: { zh: "小<预案>", en: "Small </style><script>alert(1)</script> plan" }
groups:
  - { id: a, kind: team, name: { zh: 甲组, en: Group A }, lead: { zh: 组长, en: Head },
      contacts: [{ channel: phone, address: '<010> 1' }] }
  - { id: b, kind: audience, name: { zh: 听众, en: Audience } }
channels: [{ id: phone, kind: phone, name: { zh: 值班电话, en: Duty phone } }]
fields:
  - { id: share, type: number, unit: { zh: '%', en: '%' }, name: { zh: 中断比例, en: Share down } }
levels:
  scale:
    - { id: two, rank: 2, colour: blue, name: { zh: 二级, en: Level 2 } }
    - { id: one, rank: 1, colour: red, name: { zh: 一级, en: Level 1 } }
  rules:
    - { id: few, level: two, when: { share: '<= 50' } }
    - { id: many, level: one, when: { share: '> 50' } }
chart:
  states:
    - { kind: phase, id: handle, phase: handle, flow: checklist, group: a, title: { zh: 处置, en: Handle }, states: [
        { kind: step, id: plain, title: { zh: 普通任务, en: Plain task } },
        { kind: step, id: grave, critical: true, consequence: { zh: 会断电, en: Power goes off },
          title: { zh: 关键任务, en: Grave task }, marks: [start, done], asks: [{ field: share }] } ] }
targets:
  - { id: quick, title: { zh: 及时, en: Quick }, group: a, from: { on: declared }, to: { on: done, step: grave },
      within: PT30M }
notifications:
  - { id: note, title: { zh: 通报, en: Notice }, on: { on: declared }, audience: [b], channels: [phone],
      text: { zh: "已中断 {{share}}", en: "{{share}} down" } }
gaps: [{ id: who, text: { zh: 谁宣布不明, en: Who declares is not said }, about: [plain] }]
`;

const document = (language: 'zh' | 'en' | 'both', chart?: string) =>
  planDocument(planFrom(SOURCE), { language, chart });

describe('the plan as a document', () => {
  test('is one language, or both side by side', () => {
    expect(document('zh')).not.toContain('Plain task');
    expect(document('en')).not.toContain('普通任务');
    const both = document('both');
    expect(both).toContain('普通任务');
    expect(both).toContain('Plain task');
  });

  test('lets no text of the plan become markup, in the page or in its style sheet', () => {
    const page = document('en');
    expect(page).not.toContain('<script');
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('&lt;010&gt; 1');
  });

  test('bears version and content hash in the margin of each sheet', () => {
    const { hash } = planFrom(SOURCE);
    expect(document('zh')).toContain(`@bottom-center { content: "${hash.slice(0, 16)}"`);
    expect(document('zh')).toContain('@bottom-right { content: counter(page)');
    expect(document('zh')).toContain(hash);
  });

  test('says on each sheet that it is a draft', () => {
    const page = planDocument(planFrom(SOURCE), { language: 'zh', isDraft: true });
    expect(page).toContain('尚未保存为版本');
    expect(page).toContain('1\\2e 0 \\ff08 草稿\\ff09 "');
    expect(document('zh')).not.toContain('草稿');
  });

  test('puts the gravest level first and says its criterion in words', () => {
    const page = document('zh');
    expect(page.indexOf('一级')).toBeLessThan(page.indexOf('二级'));
    expect(page).toContain('中断比例 &gt; 50%');
  });

  test('gives a group its page, the most critical task first where the order is open', () => {
    const page = document('zh');
    const own = page.slice(page.indexOf('<section id="group-a"'));
    expect(own.indexOf('关键任务')).toBeLessThan(own.indexOf('普通任务'));
    expect(own.indexOf('会断电')).toBeLessThan(own.indexOf('中断比例'));
    expect(own).toContain('30 分钟');
    expect(page).not.toContain('<section id="group-b"');
  });

  test('names what a notice leaves to fill in, and what the plan leaves open', () => {
    const page = document('zh');
    expect(page).toContain('已中断 ［中断比例：＿＿＿］');
    expect(page).toContain('谁宣布不明');
    expect(page.match(/普通任务<\/strong> <span class="mark">〔未定〕/g)).toHaveLength(1);
  });

  test('takes the chart over as it is', () => {
    expect(document('zh', '<svg id="drawn"/>')).toContain('<svg id="drawn"/>');
    expect(document('zh')).not.toContain('class="chart"');
  });

  test.each(allRunbooks())('$name: names every task once in the checklists', ({ plan }) => {
    const page = planDocument(plan, { language: 'zh' });
    const tasks = [...plan.chart.nodes.values()].filter(({ state }) =>
      ['step', 'decision', 'wait', 'link'].includes(state.kind),
    );
    expect(page.match(/<li class="step/g) ?? []).toHaveLength(tasks.length);
    // A paragraph in a paragraph would end the outer one.
    expect(page.match(/<p[ >](?:(?!<\/p>)[\s\S])*?<(p|ul|ol|dl|div|table)[ >]/)).toBeNull();
    expect(page).not.toContain('undefined');
    expect(page).not.toContain('[object');
  });
});

test('escaping leaves no way out of an attribute or a style sheet', () => {
  expect(escapeMarkup(`<a href="x" on='y'>&\u0000`)).toBe(
    '&lt;a href=&quot;x&quot; on=&#39;y&#39;&gt;&amp;',
  );
  expect(cssString('a"\\</style>中')).toBe('"a\\22 \\5c \\3c \\2f style\\3e 中"');
});
