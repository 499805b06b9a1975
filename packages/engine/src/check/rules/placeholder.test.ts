import { expect, test } from 'vitest';
import { found, paths, plan, step, t } from '../testing/sketch.ts';
import { placeholder } from './placeholder.ts';

test('valid: no blanks; a blank that is only spoken of', () => {
  const gaps = [{ id: 'g', text: t('[X] 小时没有填', 'The [X] hours are blank') }];
  expect(
    paths(
      placeholder,
      plan({ chart: [step('act', { text: t('30 分钟内到场', 'There within 30 min') })], gaps }),
    ),
  ).toEqual([]);
});

test.each([
  ['超过 [X] 小时', '[X]'],
  ['联系人：待定', '待定'],
  ['电话 ____', '____'],
  ['由某某负责', '某某'],
  ['XX 小时内', 'XX'],
  ['见 TBD', 'TBD'],
])('invalid: “%s”', (zh, blank) => {
  const [finding] = found(placeholder, plan({ chart: [step('act', { text: t(zh, 'plain') })] }));
  expect(finding).toMatchObject({ path: '/chart/states/0/text', node: 'act' });
  expect(finding?.message.en).toContain(`“${blank}”`);
});
