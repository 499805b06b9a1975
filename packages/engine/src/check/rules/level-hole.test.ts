import { expect, test } from 'vitest';
import { found, plan, t } from '../testing/sketch.ts';
import { levelHole } from './level-hole.ts';

const scale = [
  { id: 'one', name: t('一级'), rank: 1, colour: 'red' as const },
  { id: 'two', name: t('二级'), rank: 2, colour: 'orange' as const },
  { id: 'three', name: t('三级'), rank: 3, colour: 'blue' as const },
];
const fields = [
  {
    id: 'share',
    name: t('占比', 'Share'),
    type: 'number' as const,
    unit: t('%'),
    min: 0,
    max: 100,
  },
  { id: 'all', name: t('全部', 'All down'), type: 'boolean' as const },
];
const table = (...rules: readonly (readonly [string, Record<string, string>])[]) =>
  plan({
    fields,
    levels: {
      scale,
      rules: rules.map(([level, when], index) => ({ id: `r${index}`, level, when })),
    },
  });

test('valid: bands that meet and go on to the end', () => {
  expect(
    found(
      levelHole,
      table(
        ['one', { share: '> 80' }],
        ['two', { share: '[50..80]' }],
        ['three', { share: '< 50' }],
      ),
    ),
  ).toEqual([]);
});

test('valid: a row that always holds leaves no hole', () => {
  expect(found(levelHole, table(['two', { share: '[50..80]' }], ['three', {}]))).toEqual([]);
});

test('invalid: above the upper bound nothing answers, with a report that shows it', () => {
  const findings = found(
    levelHole,
    table(['one', { all: 'true' }], ['two', { share: '[50..80]' }], ['three', { share: '< 50' }]),
  );
  expect(findings).toMatchObject([{ path: '/levels/rules', example: { share: 90, all: false } }]);
  expect(findings[0]?.message.en).toContain('“Share” is above 80 %');
});

test('invalid: a gap between two bands', () => {
  const [finding] = found(
    levelHole,
    table(['two', { share: '>= 60' }], ['three', { share: '< 40' }]),
  );
  expect(finding?.message.en).toContain('at least 40 % and under 60 %');
});

test('below a level that is not the lightest: a note', () => {
  expect(found(levelHole, table(['two', { share: '> 50' }]))).toMatchObject([
    { severity: 'note', example: { share: 25 } },
  ]);
});

test('below the lightest level nothing is missing', () => {
  expect(found(levelHole, table(['three', { share: '> 50' }]))).toEqual([]);
});

test('invalid: the level is gone when a second condition fails though the first grew worse', () => {
  const [finding] = found(
    levelHole,
    table(['two', { all: 'true', share: '>= 50' }], ['three', { share: '< 50' }]),
  );
  expect(finding).toMatchObject({ example: { all: false, share: 75 } });
});

test('yes-or-no conditions of which only the first is met: a note, unless the level is the lightest', () => {
  const yesNo = [
    { id: 'down', name: t('停摆', 'Down'), type: 'boolean' as const },
    { id: 'long', name: t('超时', 'Long'), type: 'boolean' as const },
  ];
  const given = (level: string, long: string) =>
    plan({
      fields: yesNo,
      levels: { scale, rules: [{ id: 'r', level, when: { down: 'true', long } }] },
    });
  expect(found(levelHole, given('one', 'true'))).toMatchObject([
    { severity: 'note', example: { down: true, long: false } },
  ]);
  expect(found(levelHole, given('two', 'false'))).toMatchObject([
    { severity: 'note', example: { down: true, long: true } },
  ]);
  expect(found(levelHole, given('three', 'true'))).toEqual([]);
});

test('a test beyond comparisons and ranges is said not to be analysed', () => {
  const [finding] = found(levelHole, table(['one', { share: 'modulo(?, 2) = 0' }]));
  expect(finding).toMatchObject({ path: '/levels/rules', severity: 'note' });
});
