import { expect, test } from 'vitest';
import { found, paths, plan, step, t } from '../testing/sketch.ts';
import { levelAfterMiss } from './level-after-miss.ts';

const fields = [
  { id: 'downAt', name: t('停摆时间'), type: 'instant' as const },
  { id: 'upAt', name: t('恢复时间'), type: 'instant' as const },
  {
    id: 'downHours',
    name: t('已停摆'),
    type: 'elapsed' as const,
    since: 'downAt',
    until: 'upAt',
    unit: 'h' as const,
  },
];
const levels = {
  scale: [{ id: 'one', name: t('一级', 'Level 1'), rank: 1, colour: 'red' as const }],
  rules: [{ id: 'long', level: 'one', when: { downHours: '> 4' } }],
};
const chart = [step('restore', { asks: [{ field: 'upAt' }] })];
const targets = (within: string) => [
  {
    id: 'up',
    title: t('恢复'),
    from: { on: 'field' as const, field: 'downAt' },
    to: { on: 'done' as const, step: 'restore' },
    within,
  },
];

test('valid: the level rises when the promise is missed', () => {
  expect(paths(levelAfterMiss, plan({ fields, levels, chart, targets: targets('PT4H') }))).toEqual(
    [],
  );
});

test('valid: missing the promise raises a level itself', () => {
  const raising = targets('PT2H').map((target) => ({
    ...target,
    onMiss: [{ do: 'raise' as const, level: 'one' }],
  }));
  expect(paths(levelAfterMiss, plan({ fields, levels, chart, targets: raising }))).toEqual([]);
});

test('invalid: two hours pass between the miss and the level', () => {
  const [finding] = found(
    levelAfterMiss,
    plan({ fields, levels, chart, targets: targets('PT2H') }),
  );
  expect(finding).toMatchObject({ path: '/levels/rules/0', node: 'long' });
  expect(finding?.message.en).toContain('2 h later');
});
