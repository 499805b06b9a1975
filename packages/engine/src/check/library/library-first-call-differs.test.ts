import { expect, test } from 'vitest';
import { phase, plan, step, t } from '../testing/sketch.ts';
import { libraryFirstCallDiffers } from './library-first-call-differs.ts';

const told = (
  file: string,
  whom: readonly string[],
  rest: { kinds?: string[]; when?: string } = {},
) => ({
  file,
  runbook: plan({
    title: t(file),
    kinds: rest.kinds ?? ['fire'],
    groups: whom.map((name, index) => ({
      id: `g${index}`,
      name: t(name),
      kind: name.endsWith('指挥部') ? ('command' as const) : ('team' as const),
    })),
    chart: [phase('report', [step('tell', rest.when === undefined ? {} : { when: rest.when })])],
    notifications: [
      {
        id: 'n',
        title: t('n'),
        on: { on: 'done', step: 'tell' },
        audience: whom.map((_, index) => `g${index}`),
        channels: [],
        text: t('n'),
      },
    ],
  }),
});

test('valid: the same people, or headquarters under two names', () => {
  expect([...libraryFirstCallDiffers.find([told('a', ['现场组']), told('b', ['现场组'])])]).toEqual(
    [],
  );
  expect([
    ...libraryFirstCallDiffers.find([told('a', ['消防指挥部']), told('b', ['应急指挥部'])]),
  ]).toEqual([]);
});

test('valid: different kinds of event, or a call that depends on the case', () => {
  expect([
    ...libraryFirstCallDiffers.find([
      told('a', ['现场组']),
      told('b', ['技术组'], { kinds: ['flood'] }),
    ]),
  ]).toEqual([]);
  expect([
    ...libraryFirstCallDiffers.find([
      told('a', ['现场组']),
      told('b', ['技术组'], { when: 'drill = true' }),
    ]),
  ]).toEqual([]);
});

test('invalid: one plan tells the scene group, the other the fire brigade', () => {
  const [finding] = libraryFirstCallDiffers.find([told('a', ['现场组']), told('b', ['119'])]);
  expect(finding).toMatchObject({
    file: 'b',
    others: ['a'],
    path: '/notifications/0',
    node: 'fire',
  });
  expect(finding?.message.zh).toContain('“a”先报“现场组”');
});
