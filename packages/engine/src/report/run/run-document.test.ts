import { describe, expect, test } from 'vitest';
import { given, named, step, target } from '../../testing/given.ts';
import { runDocument } from './run-document.ts';

const PARTS = {
  groups: [named('a', { kind: 'team', name: { zh: '甲组', en: 'Group A' } })],
  fields: [named('share', { type: 'number', name: { zh: '占比', en: 'Share' } })],
  levels: {
    scale: [
      named('two', { rank: 2, colour: 'blue', name: { zh: '二级', en: 'Level 2' } }),
      named('one', { rank: 1, colour: 'red', name: { zh: '一级', en: 'Level 1' } }),
    ],
    rules: [
      {
        id: 'few',
        level: 'two',
        when: { share: '<= 50' },
        text: { zh: '不过半。', en: 'Half at most.' },
      },
      {
        id: 'many',
        level: 'one',
        when: { share: '> 50' },
        text: { zh: '过半。', en: 'More than half.' },
      },
    ],
  },
  chart: {
    states: [
      {
        kind: 'phase',
        id: 'handle',
        phase: 'handle',
        flow: 'checklist',
        group: 'a',
        states: [
          step('quick', { title: { zh: '快办', en: 'Quick one' } }),
          step('slow', { title: { zh: '慢办', en: 'Slow one' } }),
          step('left', { title: { zh: '不办', en: 'Left one' } }),
          step('after', { title: { zh: '后办', en: 'Later one' }, after: ['slow'] }),
        ],
      },
    ],
  },
  targets: [
    target('kept', {
      title: { zh: '快时限', en: 'Quick promise' },
      from: { on: 'declared' },
      to: { on: 'done', step: 'quick' },
      within: 'PT30M',
    }),
    target('broken', {
      title: { zh: '慢时限', en: 'Slow promise' },
      from: { on: 'declared' },
      to: { on: 'done', step: 'slow' },
      within: 'PT30M',
    }),
    target('failed', {
      title: { zh: '弃时限', en: 'Left promise' },
      from: { on: 'declared' },
      to: { on: 'done', step: 'left' },
      within: 'PT30M',
    }),
  ],
  channels: [named('sms', { kind: 'sms', name: { zh: '短信', en: 'Text message' } })],
  notifications: [
    {
      id: 'n',
      title: { zh: '通报', en: 'Notice' },
      on: { on: 'declared' },
      audience: ['a'],
      channels: ['sms'],
      text: { zh: '请到位', en: 'Come in' },
    },
  ],
};

const played = (kind: 'live' | 'drill') =>
  given(PARTS, { fields: { share: 20 }, kind })
    .when({ type: 'completeStep', step: 'quick' }, { at: 20 })
    .when({ type: 'setFields', fields: { share: 80 } }, { at: 25 })
    .when({ type: 'completeStep', step: 'after' }, { at: 26 })
    .when({ type: 'addNote', text: '<script>alert(1)</script>' }, { at: 27 })
    .when({ type: 'skipStep', step: 'left', reason: '现场不需要' }, { at: 28 })
    .when({ type: 'completeStep', step: 'slow' }, { at: 45 });

const page = (language: 'zh' | 'en' | 'both', kind: 'live' | 'drill' = 'live') => {
  const { plan, journal } = played(kind);
  return runDocument(plan, journal, language);
};

const part = (whole: string, id: string): string =>
  whole.slice(whole.indexOf(`<section id="${id}"`)).split('</section>')[0] ?? '';

const row = (section: string, title: string): string =>
  section.split('<tr>').find((each) => each.includes(title)) ?? '';

describe('the report of a run', () => {
  test('[R9] says on its head and in every margin whether it was a drill', () => {
    expect(page('zh', 'drill')).toContain('<p class="run-kind drill"><strong>演练</strong>');
    expect(page('zh', 'drill')).toContain('@bottom-left { content: "\\3010 演练\\3011 ');
    expect(page('en', 'live')).toContain('<p class="run-kind live"><strong>LIVE</strong>');
    expect(page('en', 'live')).not.toContain('DRILL');
  });

  test('is one language, or both', () => {
    expect(page('zh')).not.toContain('Quick one');
    expect(page('en')).not.toContain('快办');
    const both = page('both');
    expect(both).toContain('快办');
    expect(both).toContain('Quick one');
  });

  test('tells the levels with the rows they rest on', () => {
    const levels = part(page('zh'), 'levels');
    expect(row(levels, '未定级')).toContain('不过半');
    expect(row(levels, '二级 → ')).toContain('<strong>一级</strong>');
    expect(row(levels, '二级 → ')).toContain('>过半<');
  });

  test('[R5] gives each promise its verdict, its figures and what was said', () => {
    const targets = part(page('zh'), 'targets');
    expect(row(targets, '快时限')).toContain('按时完成');
    expect(row(targets, '快时限')).toContain('余 <strong>10 分钟</strong>');
    expect(row(targets, '慢时限')).toContain('超时 <strong>15 分钟</strong>');
    expect(row(targets, '弃时限')).toContain('已跳过: 现场不需要');
  });

  test('tells who did which step and when, and the acts the chart did not take', () => {
    const whole = page('zh');
    const done = row(part(whole, 'steps'), '快办');
    expect(done).toContain('已完成');
    expect(done).toContain('<time>16:20:00</time> Anna');
    expect(part(whole, 'refused')).toContain('后办');
    expect(part(page('en'), 'notices')).toContain('Text message: not reported');
  });

  test('holds every line of the journal, and lets nobody’s words become markup', () => {
    const { plan, journal } = played('live');
    const whole = runDocument(plan, journal, 'en');
    expect(part(whole, 'log').split('<tr>')).toHaveLength(journal.length + 2);
    expect(whole).not.toContain('<script');
    expect(part(whole, 'notes')).toContain('&lt;script&gt;');
    expect(whole).not.toContain('undefined');
    expect(whole).not.toContain('[object');
  });

  test('has nothing to say of a journal without lines', () => {
    expect(() => runDocument(played('live').plan, [], 'zh')).toThrow();
  });
});
