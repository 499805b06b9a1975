import { expect, test } from 'vitest';
import { found, paths, plan, step, t } from '../testing/sketch.ts';
import { unknownField } from './unknown-field.ts';

const fields = [{ id: 'coreDown', name: t('核心停摆', 'Core down'), type: 'boolean' as const }];

test('valid: conditions on fields, on the level, with functions and bound names', () => {
  const chart = [
    step('a', { when: 'coreDown = true and level = "one"' }),
    step('b', { when: 'some x in ["p", "q"] satisfies x = "p"' }),
    step('c', { when: 'string length(level) > 2' }),
  ];
  expect(paths(unknownField, plan({ fields, chart }))).toEqual([]);
});

test('invalid: a slip of the pen, with the name that is probably meant', () => {
  const [finding] = found(
    unknownField,
    plan({ fields, chart: [step('a', { when: 'coreDwon = true' })] }),
  );
  expect(finding).toMatchObject({ path: '/chart/states/0/when', node: 'a' });
  expect(finding?.message.en).toContain('“coreDown” (Core down)');
  expect(finding?.fix).toEqual({
    do: 'setProperty',
    at: { of: 'state', id: 'a' },
    key: 'when',
    value: 'coreDown = true',
  });
});

test('invalid: a notice whose text asks for a name no field bears', () => {
  const notifications = [
    {
      id: 'n',
      title: t('n'),
      on: { on: 'declared' as const },
      audience: ['team'],
      channels: [],
      text: t('{{nothing}}', '{{nothing}}'),
    },
  ];
  expect(found(unknownField, plan({ notifications }))).toMatchObject([
    { path: '/notifications/0/text', severity: 'warning' },
  ]);
});
