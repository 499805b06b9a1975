import { expect, test } from 'vitest';
import { checkInLibrary } from './check-in-library.ts';
import { plan, t } from './testing/sketch.ts';

const number = (id: string) => ({ id, type: 'number' as const, name: t(id) });
const over = (runbook: string, fields: Record<string, string>) => ({
  kind: 'link' as const,
  id: 'over',
  title: t('转接'),
  runbook,
  fields,
});
const entry = (id: string, rest: Parameters<typeof plan>[0] = {}) => ({
  file: id,
  runbook: plan({ id, title: t(`${id} 预案`, `${id} plan`), ...rest }),
});
const scaled = (id: string, ...names: readonly string[]) =>
  entry(id, {
    levels: {
      scale: names.map((name, index) => ({
        id: `l${index}`,
        name: t(name),
        rank: index + 1,
        colour: 'red' as const,
      })),
      rules: [],
    },
  });

test('tells of its own hand-overs at their place, of those to a plan nobody has, and of none that fit', () => {
  const mine = entry('mine', {
    fields: [number('depth')],
    chart: [over('theirs', { gone: 'depth' }), { ...over('nobody', {}), id: 'lost' }],
  }).runbook;
  const theirs = entry('theirs', { fields: [number('depth')] });
  expect(checkInLibrary(mine, [theirs])).toMatchObject([
    { rule: 'library-link-missing', node: 'lost', path: '/chart/states/1/runbook' },
    { rule: 'library-link-unfit', node: 'over', path: '/chart/states/0/fields/gone' },
  ]);
  const fit = { ...mine, chart: { states: [over('theirs', { depth: 'depth' })] } };
  expect(checkInLibrary(fit, [theirs])).toEqual([]);
});

test('tells of hand-overs into it that no longer fit, by the name of the plan they are in', () => {
  const theirs = entry('theirs', {
    fields: [number('depth')],
    chart: [over('mine', { water: 'depth' })],
  });
  expect(checkInLibrary(entry('mine', { fields: [number('water')] }).runbook, [theirs])).toEqual(
    [],
  );
  const [finding, ...more] = checkInLibrary(entry('mine', { fields: [number('rain')] }).runbook, [
    theirs,
  ]);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ rule: 'library-link-unfit', path: '' });
  expect(finding?.message.zh).toMatch(/^预案“theirs 预案”：.*water/);
  expect(finding?.node).toBeUndefined();
});

test('is held against every other plan, whatever those say to one another', () => {
  const others = [
    scaled('a', '1 级', '2 级'),
    scaled('b', '二级', '一级'),
    scaled('c', 'I级', 'II级'),
  ];
  const rising = checkInLibrary(scaled('mine', '三级', '二级').runbook, others);
  expect(rising.map(({ rule }) => rule)).toEqual([
    'library-scales-reversed',
    'library-scales-reversed',
  ]);
  expect(checkInLibrary(scaled('mine', '一级', '二级').runbook, others)).toHaveLength(1);
});

test('leaves out the older copy of itself', () => {
  const older = scaled('mine', '1 级', '2 级');
  expect(checkInLibrary(scaled('mine', '二级', '一级').runbook, [older])).toEqual([]);
});
