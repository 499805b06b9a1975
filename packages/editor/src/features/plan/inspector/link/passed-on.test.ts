import type { Link, Runbook } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { likelySource, passedOn, withRow } from './passed-on.ts';

const zh = (text: string) => ({ zh: text, en: text });
const number = (id: string) => ({ id, name: zh(id), type: 'number' as const });
const plan = (id: string, over: Partial<Runbook>): Runbook => ({
  tocsin: 1,
  id,
  version: '1.0.0',
  title: zh(id),
  groups: [],
  chart: { states: [] },
  ...over,
});
const own = plan('own', {
  fields: [number('depth'), { id: 'wet', name: zh('wet'), type: 'boolean' }, number('people')],
});
const other = plan('flood', {
  fields: [number('water'), number('depth'), number('people')],
  forms: [
    {
      id: 'report',
      title: zh('报告'),
      use: 'report',
      fields: [{ field: 'water', required: true }, { field: 'depth' }],
    },
  ],
});
const link = (over: Partial<Link> = {}): Link => ({
  kind: 'link',
  id: 'over',
  title: zh('转接'),
  runbook: 'flood',
  ...over,
});
const pairs = (of: Link, to: Runbook | undefined = other) =>
  passedOn(own, of, to).rows.map((row) => [row.to, row.from]);

describe('passedOn', () => {
  it('passes what has one name in both plans where the link says nothing, and marks what is owed', () => {
    expect(pairs(link())).toEqual([
      ['depth', 'depth'],
      ['people', 'people'],
    ]);
    expect(passedOn(own, link(), other).owed.map(({ id }) => id)).toEqual(['water']);
  });

  it('marks a row that the other plan would refuse, by the words of the check', () => {
    const { rows, owed } = passedOn(own, link({ fields: { water: 'wet', gone: 'depth' } }), other);
    expect(rows.map(({ problem }) => problem?.zh)).toEqual([
      expect.stringContaining('填不进'),
      expect.stringContaining('gone'),
    ]);
    expect(owed).toEqual([]);
    expect(passedOn(own, link({ fields: { water: 'depth' } }), other).rows[0]?.problem).toBe(
      undefined,
    );
  });

  it('holds nothing against a plan that is not there', () => {
    const alone = passedOn(own, link({ fields: { anything: 'depth' } }), undefined);
    expect(alone).toEqual({
      rows: [{ to: 'anything', from: 'depth', problem: undefined }],
      owed: [],
    });
  });
});

describe('withRow', () => {
  it('keeps the order, takes rows away and adds them', () => {
    const fields = { a: 'x', b: 'y' };
    expect(Object.entries(withRow(fields, 'a', { to: 'c', from: 'x' }))).toEqual([
      ['c', 'x'],
      ['b', 'y'],
    ]);
    expect(withRow(fields, 'a', undefined)).toEqual({ b: 'y' });
    expect(withRow(fields, 'z', { to: 'z', from: 'x' })).toEqual({ ...fields, z: 'x' });
  });
});

it('proposes the field of the same name, else the first of its kind', () => {
  expect(likelySource(own, number('people'))).toBe('people');
  expect(likelySource(own, number('water'))).toBe('depth');
});
