import { expect, test } from 'vitest';
import { decision, found, paths, plan, t } from '../testing/sketch.ts';
import { dutyOwnedTwice } from './duty-owned-twice.ts';

const group = (id: string, text: string) => ({
  id,
  name: t(id),
  kind: 'team' as const,
  duties: [{ id: `${id}-duty`, text: t(text) }],
});

test('valid: one group speaks to the outside, the other repairs', () => {
  expect(
    paths(
      dutyOwnedTwice,
      plan({ groups: [group('press', '对外发布信息'), group('tech', '抢修设备')] }),
    ),
  ).toEqual([]);
});

test('invalid: two groups that face the media', () => {
  expect(
    found(
      dutyOwnedTwice,
      plan({
        groups: [group('press', '负责媒体沟通和舆论引导'), group('liaison', '与政府、媒体联络')],
      }),
    ),
  ).toMatchObject([{ path: '/groups/1/duties/0', node: 'liaison' }]);
});

test('invalid: one group has the duty to activate, another the step', () => {
  const groups = [
    group('office', '接收信息，启动应急预案'),
    { id: 'hq', name: t('指挥部'), kind: 'command' as const },
  ];
  const chart = [decision('go', [{}, {}], { title: t('是否启动预案'), group: 'hq' })];
  expect(paths(dutyOwnedTwice, plan({ groups, chart }))).toEqual(['/chart/states/0']);
});
