import type { Field, Runbook } from '@tocsin/engine';
import { applyEdit, checkShape, findState } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { copyStates } from './copy-states.ts';
import { pasteStates } from './paste-states.ts';
import { pastedWords } from './pasted-words.ts';

const t = (zh: string, en = zh) => ({ zh, en });
const step = (id: string, rest: object = {}) => ({
  kind: 'step' as const,
  id,
  title: t(id),
  ...rest,
});
const phone = { id: 'phone', name: t('电话'), kind: 'phone' as const };
const choice = (id: string, name: string, ...options: string[]): Field => ({
  id,
  type: 'choice',
  name: t(name),
  options: options.map((each) => ({ id: each, name: t(each) })),
});

const source: Runbook = {
  tocsin: 1,
  id: 'there',
  version: '1',
  title: t('那边'),
  channels: [phone],
  groups: [
    {
      id: 'tech',
      name: t('抢修组', 'Repair'),
      kind: 'team',
      duties: [{ id: 'd', text: t('修'), steps: ['fix', 'elsewhere'] }],
      contacts: [{ channel: 'phone', address: '110' }],
    },
    { id: 'desk', name: t('值班'), kind: 'duty', lead: t('张') },
  ],
  fields: [
    choice('kind', '水情', 'flood', 'dry'),
    { id: 'began', type: 'instant', name: t('开始') },
    { id: 'hours', type: 'elapsed', name: t('时长'), since: 'began', unit: 'h' },
  ],
  levels: { scale: [{ id: 'top', name: t('特别重大'), rank: 1, colour: 'red' }], rules: [] },
  resources: [{ id: 'pump', name: t('水泵'), kind: 'equipment', owner: 'tech' }],
  chart: {
    states: [
      step('fix', {
        group: 'tech',
        with: ['desk'],
        asks: [{ field: 'kind' }],
        when: 'kind = "flood" and hours > 2',
        levels: ['top'],
        resources: ['pump'],
      }),
      step('elsewhere'),
    ],
  },
  targets: [
    {
      id: 'soon',
      title: t('快'),
      group: 'tech',
      within: '1h',
      from: { on: 'opened', step: 'fix' },
      to: { on: 'done', step: 'fix' },
    },
  ],
};

/** Another plan that calls other things by the same ids. */
const home = (rest: Partial<Runbook> = {}): Runbook => ({
  tocsin: 1,
  id: 'here',
  version: '1',
  title: t('这边'),
  channels: [phone],
  groups: [
    { id: 'tech', name: t('技术组', 'Tech'), kind: 'team' },
    { id: 'desk', name: t('值班'), kind: 'duty', lead: t('李') },
  ],
  fields: [choice('kind', '类别', 'fire')],
  levels: { scale: [{ id: 'top', name: t('一般'), rank: 1, colour: 'blue' }], rules: [] },
  resources: [{ id: 'pump', name: t('水泵'), kind: 'equipment' }],
  chart: { states: [step('first')] },
  ...rest,
});

function pasteInto(runbook: Runbook) {
  const copied = copyStates(source, ['fix']);
  const pasted = copied && pasteStates(runbook, copied, () => ({ into: null, index: 1 }));
  if (!pasted) throw new Error('nothing pasted');
  const outcome = applyEdit(runbook, pasted.edit);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const back = applyEdit(outcome.value.runbook, outcome.value.inverse);
  expect(back.ok && back.value.runbook).toEqual(runbook);
  const shape = checkShape(outcome.value.runbook);
  expect(shape.ok ? [] : shape.problems).toEqual([]);
  const words = pastedWords(pasted);
  return { pasted, after: outcome.value.runbook, zh: words.map(({ zh }) => zh).join('\n'), words };
}

describe('entries that mean something else where they are pasted', () => {
  it('come along under an id of their own, and the copy names them by it', () => {
    const { after, zh } = pasteInto(home());
    expect(findState(after, 'fix')?.state).toMatchObject({
      group: 'tech-2',
      with: ['desk'],
      asks: [{ field: 'kind2' }],
      when: 'kind2 = "flood" and hours > 2',
      resources: ['pump'],
    });
    expect(after.targets).toMatchObject([{ id: 'soon', group: 'tech-2' }]);
    expect(after.groups.slice(0, 2)).toEqual(home().groups);
    expect(after.groups[2]).toEqual({
      id: 'tech-2',
      name: t('抢修组', 'Repair'),
      kind: 'team',
      duties: [{ id: 'd', text: t('修'), steps: ['fix'] }],
      contacts: [{ channel: 'phone', address: '110' }],
    });
    expect(after.fields?.map(({ id }) => id)).toEqual(['kind', 'kind2']);
    expect(zh).toContain('小组“抢修组”（tech-2）、字段“水情”（kind2）');
  });
  it('do not add a level to another scale: it is told as one that is not there', () => {
    const { after, zh } = pasteInto(home());
    expect(after.levels).toEqual(home().levels);
    expect(findState(after, 'fix')?.state).not.toHaveProperty('levels');
    expect(zh).toContain('没有这些级别，已留空：特别重大');
  });
  it('leave alone what is the same in other words, and say so', () => {
    const { after, zh, pasted } = pasteInto(home());
    expect(after.groups[1]).toMatchObject({ lead: t('李') });
    expect(pasted.kept.map(({ id }) => id)).toEqual(['desk', 'pump']);
    expect(zh).toMatch(/用的是本预案的：值班、水泵/);
  });
  it('are taken over without a word where nothing differs', () => {
    const same = home({
      groups: source.groups,
      fields: source.fields,
      levels: source.levels,
      resources: source.resources,
    });
    const { groups, ...rest } = same;
    const fitting = { ...rest, groups: groups.map(({ duties, ...group }) => group) };
    const copied = copyStates(
      { ...source, groups: source.groups.map(({ duties, ...group }) => group) },
      ['fix'],
    );
    const pasted = copied && pasteStates(fitting, copied, () => ({ into: null, index: 1 }));
    expect(pasted && pastedWords(pasted)).toEqual([]);
  });
  it('are always taken over in the plan they were copied from', () => {
    const changed = {
      ...source,
      groups: [{ ...source.groups[0], name: t('改了') }, source.groups[1]],
    };
    const { words, after } = pasteInto(changed as Runbook);
    expect(words).toEqual([]);
    expect(after.groups).toHaveLength(2);
  });
  it('bring a clock only where the moment comes along that it counts from', () => {
    const clock: Field = { id: 'hours', type: 'number', name: t('另一个') };
    const { after, zh } = pasteInto(
      home({ fields: [clock, choice('kind', '水情', 'flood', 'dry')] }),
    );
    expect(after.fields?.map(({ id }) => id)).toEqual(['hours', 'kind']);
    expect(zh).toContain('时长');
    const began: Field = { id: 'began', type: 'instant', name: t('开始') };
    const there = pasteInto(
      home({ fields: [clock, began, choice('kind', '水情', 'flood', 'dry')] }),
    );
    expect(there.after.fields?.at(-1)).toMatchObject({ id: 'hours2', since: 'began' });
  });
});
