import { expect, test } from 'vitest';
import { found, paths, plan, step, t } from '../testing/sketch.ts';
import { groupWithoutTask } from './group-without-task.ts';

const team = { id: 'team', name: t('队'), kind: 'team' as const };
const idle = { id: 'idle', name: t('闲组', 'Idle'), kind: 'team' as const };
const duties = [{ id: 'mend', text: t('抢修') }];

test('valid: a group with a step, or one that helps with a step of others', () => {
  const chart = [step('act', { group: 'team', with: ['idle'] })];
  expect(paths(groupWithoutTask, plan({ groups: [team, { ...idle, duties }], chart }))).toEqual([]);
});

test('valid: audiences have no tasks', () => {
  expect(paths(groupWithoutTask, plan({ groups: [team, { ...idle, kind: 'audience' }] }))).toEqual(
    [],
  );
});

test('invalid: duties and not one step', () => {
  expect(found(groupWithoutTask, plan({ groups: [team, { ...idle, duties }] }))).toMatchObject([
    { path: '/groups/1', node: 'idle' },
  ]);
});

test('neither step, duty nor notice: a note', () => {
  expect(found(groupWithoutTask, plan({ groups: [team, idle] }))).toMatchObject([
    { path: '/groups/1', severity: 'note' },
  ]);
});
