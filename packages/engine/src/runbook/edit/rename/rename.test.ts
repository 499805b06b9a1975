import { describe, expect, it } from 'vitest';
import { checkShape } from '../../parse.ts';
import type { Runbook } from '../../runbook.ts';
import { applyEdit } from '../apply-edit.ts';
import { describeEdit } from '../describe-edit.ts';
import type { Named } from '../edit.ts';
import { renaming } from './rename.ts';

const t = (zh: string, en = zh) => ({ zh, en });

/** A small plan in which everything is named somewhere else. */
const plan: Runbook = {
  tocsin: 1,
  id: 'small',
  version: '1',
  title: t('小预案'),
  groups: [
    {
      id: 'tech',
      name: t('技术组'),
      kind: 'team',
      duties: [{ id: 'mend', text: t('抢修'), steps: ['fix'] }],
      contacts: [{ channel: 'phone', address: '110' }],
    },
    { id: 'desk', name: t('值班'), kind: 'duty', partOf: 'tech' },
  ],
  channels: [
    { id: 'phone', name: t('电话'), kind: 'phone', dependsOn: ['mains', 'flood'] },
    { id: 'web', name: t('网站'), kind: 'web', dependsOn: ['phone'] },
  ],
  resources: [{ id: 'mains', name: t('市电'), kind: 'system', owner: 'tech' }],
  fields: [
    { id: 'began', type: 'instant', name: t('开始') },
    {
      id: 'kind',
      type: 'choice',
      name: t('类别'),
      options: [
        { id: 'flood', name: t('水') },
        { id: 'fire', name: t('火') },
      ],
    },
    { id: 'cause', type: 'choice', name: t('起因'), options: [{ id: 'fire', name: t('火') }] },
    { id: 'kinds', type: 'choices', name: t('各类'), options: [{ id: 'flood', name: t('水') }] },
    { id: 'hours', type: 'elapsed', name: t('时长'), since: 'began', unit: 'h' },
  ],
  forms: [{ id: 'report', title: t('接报'), use: 'report', fields: [{ field: 'kind' }] }],
  levels: {
    scale: [
      { id: 'grave', name: t('重'), rank: 1, colour: 'red' },
      { id: 'light', name: t('轻'), rank: 2, colour: 'blue' },
    ],
    rules: [{ id: 'row', level: 'grave', when: { kind: '"fire"', hours: '> 2' } }],
    declaredBy: 'tech',
  },
  chart: {
    initial: 'handle',
    states: [
      {
        kind: 'phase',
        id: 'handle',
        phase: 'handle',
        title: t('处置'),
        initial: 'fix',
        states: [
          {
            kind: 'step',
            id: 'fix',
            title: t('修'),
            text: t('{{kind}} 已 {{ hours }}', '{{kind}} for {{ hours }}'),
            group: 'tech',
            with: ['desk'],
            asks: [{ field: 'kind' }],
            levels: ['grave'],
            when: 'kind = "fire" and cause != "fire" and level = "grave" and hours > 1',
            resources: ['mains'],
            transitions: [{ id: 'way', to: 'over', when: 'list contains(kinds, "flood")' }],
          },
          {
            kind: 'decision',
            id: 'choose',
            title: t('选'),
            options: [{ id: 'fire', title: t('火'), to: 'over', when: '"fire" in kind' }],
          },
          { kind: 'step', id: 'after', title: t('后'), after: ['fix', 'choose'] },
        ],
      },
      { kind: 'link', id: 'over', title: t('转'), runbook: 'other', fields: { kind: 'kind' } },
    ],
  },
  targets: [
    {
      id: 'soon',
      title: t('快'),
      group: 'tech',
      from: { on: 'decided', step: 'choose', choice: 'fire' },
      to: { on: 'done', step: 'fix' },
      within: '2h',
      withinByLevel: { grave: '1h' },
      onMiss: [
        { do: 'take', transition: 'way' },
        { do: 'notify', notification: 'call' },
        { do: 'escalate', escalation: 'up' },
        { do: 'raise', level: 'grave' },
      ],
    },
  ],
  escalations: [
    {
      id: 'up',
      title: t('上报'),
      tiers: [{ after: '5m', audience: ['desk'], channels: ['phone'] }],
    },
  ],
  notifications: [
    {
      id: 'call',
      title: t('通知'),
      on: [
        { on: 'missed', target: 'soon' },
        { on: 'entered', state: 'over' },
      ],
      audience: ['tech'],
      channels: ['web'],
      form: 'report',
      text: t('{{kind}}'),
    },
  ],
  gaps: [{ id: 'open', text: t('空'), about: ['fix', 'tech', 'levels/grave', 'nothing'] }],
  layout: { boxes: { fix: { x: 1, y: 2 } }, collapsed: ['handle'] },
};

function renamed(what: Named, to = 'fresh', before = plan): Runbook {
  const edit = renaming(what, to);
  if (!edit.ok) throw new Error(JSON.stringify(edit.problems));
  const outcome = applyEdit(before, edit.value);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const back = applyEdit(outcome.value.runbook, outcome.value.inverse);
  expect(back.ok && back.value.runbook).toEqual(before);
  return outcome.value.runbook;
}

/** Where the plan as text differs: what was there and what is there now, in order. */
function changes(what: Named, to?: string): readonly string[] {
  const words = (runbook: Runbook) => JSON.stringify(runbook).match(/[\w-]+/g) ?? [];
  const before = words(plan);
  return words(renamed(what, to)).flatMap((word, at) =>
    word === before[at] ? [] : [before[at] ?? ''],
  );
}

const item = (list: Extract<Named, { of: 'item' }>['list'], id: string): Named => ({
  of: 'item',
  list,
  id,
});

describe('renaming', () => {
  it.each<[Named, number]>([
    [{ of: 'state', id: 'fix' }, 7],
    [{ of: 'state', id: 'choose' }, 3],
    [{ of: 'state', id: 'over' }, 4],
    [{ of: 'transition', id: 'way' }, 2],
    [{ of: 'option', state: 'choose', id: 'fire' }, 2],
    [{ of: 'choice', field: 'kind', id: 'fire' }, 4],
    [{ of: 'choice', field: 'cause', id: 'fire' }, 2],
    [{ of: 'choice', field: 'kinds', id: 'flood' }, 2],
    [item('groups', 'tech'), 8],
    [item('groups', 'desk'), 3],
    [item('channels', 'phone'), 4],
    [item('resources', 'mains'), 3],
    [item('levels', 'grave'), 7],
    [item('targets', 'soon'), 2],
    [item('escalations', 'up'), 2],
    [item('notifications', 'call'), 2],
    [item('forms', 'report'), 2],
    [item('fields', 'began'), 2],
    [item('gaps', 'open'), 1],
  ])('of %j changes it wherever it is named and nothing else', (what, places) => {
    expect(changes(what)).toEqual(Array.from({ length: places }, () => what.id));
    expect(checkShape(renamed(what)).ok).toBe(checkShape(plan).ok);
  });

  it('of a field reaches conditions, tests, texts and what is handed over, but not what another plan calls it', () => {
    const after = renamed(item('fields', 'kind'), 'sort');
    expect(after.levels?.rules[0]?.when).toEqual({ sort: '"fire"', hours: '> 2' });
    expect(after.chart.states).toMatchObject([
      {
        states: [
          {
            text: { zh: '{{sort}} 已 {{ hours }}' },
            asks: [{ field: 'sort' }],
            when: 'sort = "fire" and cause != "fire" and level = "grave" and hours > 1',
          },
          { options: [{ when: '"fire" in sort' }] },
          {},
        ],
      },
      { fields: { kind: 'sort' } },
    ]);
  });

  it('keeps what did not change as it was', () => {
    const after = renamed({ of: 'state', id: 'after' });
    expect(after.groups).toBe(plan.groups);
    expect(after.chart.states[1]).toBe(plan.chart.states[1]);
  });

  it('refuses what is taken, unknown, no id, or has another meaning', () => {
    const code = (what: Named, to: string): string | undefined => {
      const edit = renaming(what, to);
      const outcome = edit.ok ? applyEdit(plan, edit.value) : edit;
      return outcome.ok ? undefined : outcome.problems[0]?.code;
    };
    expect(code(item('groups', 'tech'), 'desk')).toBe('duplicate-id');
    expect(code(item('groups', 'nobody'), 'fresh')).toBe('unknown-id');
    expect(code(item('groups', 'tech'), '技术')).toBe('bad-id');
    expect(code(item('fields', 'kind'), 'a-b')).toBe('field-id');
    expect(code(item('fields', 'kind'), 'level')).toBe('reserved-id');
    expect(code(item('fields', 'kind'), 'count')).toBe('reserved-id');
    expect(code({ of: 'choice', field: 'kind', id: 'fire' }, 'flood')).toBe('duplicate-id');
    // Nothing has that id, yet a gap speaks of it.
    expect(code(item('groups', 'desk'), 'nothing')).toBe('id-mentioned');
    expect(code(item('groups', 'tech'), 'fresh')).toBeUndefined();
  });

  it('is told by what it does', () => {
    expect(describeEdit({ do: 'rename', what: item('groups', 'tech'), to: 'it' }, plan)).toEqual({
      zh: '小组编号“tech”改为“it”',
      en: 'rename group “tech” to “it”',
    });
  });
});
