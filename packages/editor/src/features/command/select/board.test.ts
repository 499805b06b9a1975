import { viewRun } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import type { SmallRun } from '../testing/small-run.ts';
import { smallRun } from '../testing/small-run.ts';
import { boardRows, busyRows, currentItem, neighbour } from './board.ts';

const rowsOf = ({ plan, run }: SmallRun) => boardRows(plan, viewRun(plan, run, 0));
const titles = (rows: ReturnType<typeof rowsOf>) =>
  rows.map((row) => [row.group, row.open.map(({ id }) => id), row.rest.map(({ id }) => id)]);

const start = smallRun();
const handling = start
  .send(1, { type: 'completeStep', step: 'answer' })
  .send(2, { type: 'decide', step: 'go', choice: 'yes' });

describe('the board', () => {
  it('has a row for each group that acts, what is open apart from the rest', () => {
    expect(titles(rowsOf(start))).toEqual([
      ['desk', ['answer'], ['go']],
      ['tech', [], ['fix', 'tell']],
    ]);
    expect(titles(rowsOf(handling))).toEqual([
      ['desk', [], ['answer', 'go']],
      ['tech', ['fix', 'tell'], []],
    ]);
    expect(rowsOf(handling).map(({ closed, total }) => [closed, total])).toEqual([
      [2, 2],
      [0, 2],
    ]);
  });

  it('names what a sequence brings next', () => {
    const [desk, tech] = rowsOf(start);
    expect(desk?.next.map(({ en }) => en)).toEqual(['Go']);
    expect(tech?.next).toEqual([]);
  });

  it('asks only for the marks a step wants', () => {
    expect(rowsOf(start)[0]?.open[0]?.acts.primary).toBe('acknowledgeStep');
    expect(rowsOf(handling)[1]?.open[0]?.acts.primary).toBe('completeStep');
  });

  it('counts only rows at work for the digits', () => {
    expect(busyRows(rowsOf(handling)).map(({ group }) => group)).toEqual(['tech']);
  });

  it('goes on in the same group when the chosen step closes, and keeps a closed one that was asked for', () => {
    const choice = { step: 'fix', group: 'tech', kept: false };
    expect(currentItem(rowsOf(handling), choice)?.id).toBe('fix');
    const fixed = handling.send(3, { type: 'completeStep', step: 'fix' });
    expect(currentItem(rowsOf(fixed), choice)?.id).toBe('tell');
    expect(currentItem(rowsOf(fixed), { ...choice, kept: true })?.id).toBe('fix');
    expect(currentItem(rowsOf(handling), undefined)?.id).toBe('fix');
  });

  it('moves among open steps and stops at the ends', () => {
    const rows = rowsOf(handling);
    expect(neighbour(rows, 'fix', 1)?.id).toBe('tell');
    expect(neighbour(rows, 'tell', 1)?.id).toBe('tell');
    expect(neighbour(rows, 'fix', -1)?.id).toBe('fix');
  });
});
