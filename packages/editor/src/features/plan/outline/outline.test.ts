import { allStates } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../../../canvas/fixtures/hotline-outage.ts';
import { treeKey } from './outline-keys.ts';
import { holdersOf, outlineRows, rowByTyping, rowsBetween } from './outline-rows.ts';

const all = outlineRows(hotlineOutage, new Set(), 'zh');
const ids = (rows: typeof all): string[] => rows.map(({ id }) => id);

describe('outlineRows', () => {
  it('shows every state in the order of the document, each with its place in the tree', () => {
    expect(ids(all)).toEqual([...allStates(hotlineOutage)].map(({ id }) => id));
    for (const row of all) {
      expect(row.level).toBe(holdersOf(hotlineOutage, row.id).length + 1);
      const beside = all.filter(({ parent }) => parent === row.parent);
      expect(row.siblings).toBe(beside.length);
      expect(beside.indexOf(row) + 1).toBe(row.position);
    }
  });
  it('leaves out what is inside a closed container, and says so of it', () => {
    const rows = outlineRows(hotlineOutage, new Set(['report']), 'zh');
    expect(ids(rows)).not.toContain('record');
    expect(rows.find(({ id }) => id === 'report')?.isOpen).toBe(false);
    expect(rows.find(({ id }) => id === 'groups')?.isOpen).toBe(true);
    expect(all.find(({ id }) => id === 'push')?.isOpen).toBeUndefined();
  });
});

describe('treeKey', () => {
  it('walks as the tree pattern has it: open, go in, go out, close', () => {
    const rows = outlineRows(hotlineOutage, new Set(['report']), 'zh');
    expect(treeKey(rows, 'report', 'ArrowRight')).toEqual({ does: 'open', row: 'report' });
    expect(treeKey(all, 'report', 'ArrowRight')).toEqual({ does: 'go', to: 'answer' });
    expect(treeKey(all, 'answer', 'ArrowLeft')).toEqual({ does: 'go', to: 'report' });
    expect(treeKey(all, 'report', 'ArrowLeft')).toEqual({ does: 'close', row: 'report' });
    expect(treeKey(all, 'answer', 'ArrowRight')).toBeUndefined();
    expect(treeKey(all, 'answer', 'Home')).toEqual({ does: 'go', to: all[0]?.id });
    expect(treeKey(all, 'answer', 'End')).toEqual({ does: 'go', to: all.at(-1)?.id });
    expect(treeKey(all, all.at(-1)?.id, 'ArrowDown')).toEqual({ does: 'go', to: all.at(-1)?.id });
    expect(treeKey(all, 'answer', 'x')).toBeUndefined();
  });
});

describe('rows by typing and between', () => {
  it('finds the next title that begins so, going round, and stays while it is narrowed', () => {
    const target = all.find(({ id }) => id === 'record');
    const first = target?.title.slice(0, 1) ?? '';
    expect(rowByTyping(all, 'answer', first)?.title.startsWith(first)).toBe(true);
    expect(rowByTyping(all, 'record', target?.title ?? '')?.id).toBe('record');
    expect(rowByTyping(all, 'record', '没有这样的')).toBeUndefined();
  });
  it('selects a range with the last one first', () => {
    expect(rowsBetween(all, 'answer', 'record')).toEqual(['record', 'answer']);
    expect(rowsBetween(all, 'record', 'answer')).toEqual(['answer', 'record']);
  });
});
