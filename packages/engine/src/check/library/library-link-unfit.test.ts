import { expect, test } from 'vitest';
import { plan, t } from '../testing/sketch.ts';
import { libraryLinkUnfit } from './library-link-unfit.ts';

const number = (id: string) => ({ id, type: 'number' as const, name: t(id) });
const asking = (link: object) => ({
  file: 'a.yaml',
  runbook: plan({
    id: 'a',
    fields: [number('depth'), { id: 'wet', type: 'boolean', name: t('wet') }],
    chart: [{ kind: 'link', id: 'over', title: t('转接'), runbook: 'other', ...link }],
  }),
});
const other = {
  file: 'b.yaml',
  runbook: plan({
    id: 'other',
    fields: [number('water'), number('depth')],
    forms: [
      {
        id: 'report',
        title: t('报告'),
        use: 'report',
        fields: [{ field: 'water', required: true }],
      },
    ],
  }),
};
const found = (link: object) => [...libraryLinkUnfit.find([asking(link), other])];

test('valid: what is passed on fits, or a person is asked for what is not', () => {
  expect(found({ fields: { water: 'depth' }, handOver: 'at-once' })).toEqual([]);
  expect(found({})).toEqual([]);
  expect(found({ fields: { nowhere: 'depth' }, missing: true })).toEqual([]);
});

test('invalid: a field that is not there, one of another kind, a required one not passed on', () => {
  expect(found({ fields: { nowhere: 'depth' } })).toMatchObject([
    { file: 'a.yaml', others: ['b.yaml'], path: '/chart/states/0/fields/nowhere', node: 'over' },
  ]);
  expect(found({ fields: { water: 'wet' } })).toMatchObject([
    { path: '/chart/states/0/fields/water' },
  ]);
  expect(found({ handOver: 'at-once' })).toMatchObject([{ path: '/chart/states/0/handOver' }]);
});
