import type { Edit, Runbook } from '@tocsin/engine';
import { applyEdit, checkShape, findState } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../../../canvas/fixtures/hotline-outage.ts';
import { alignBoxes, distributeBoxes } from './arrange-boxes.ts';
import { moveIn, moveOut, moveStates } from './move-states.ts';
import { heirOf, leavesNothing, removeStates } from './remove-states.ts';
import { childrenIn } from './state-lists.ts';
import { tidyUp } from './tidy-up.ts';
import { unwrapState } from './unwrap-state.ts';
import { wrapInCompound, wrapInLanes } from './wrap-states.ts';

/** The document after an edit, which must be fit to run and be taken back by its inverse. */
function edited(runbook: Runbook, edit: Edit | undefined): Runbook {
  if (!edit) throw new Error('no edit');
  const outcome = applyEdit(runbook, edit);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const shape = checkShape(outcome.value.runbook);
  expect(shape.ok ? [] : shape.problems).toEqual([]);
  const back = applyEdit(outcome.value.runbook, outcome.value.inverse);
  expect(back.ok && back.value.runbook).toEqual(runbook);
  return outcome.value.runbook;
}

const inside = (runbook: Runbook, id: string | null): string[] =>
  childrenIn(runbook, id).map((state) => state.id);

describe('moveStates', () => {
  it('swaps with the neighbour and stops at the ends', () => {
    expect(
      inside(edited(hotlineOutage, moveStates(hotlineOutage, ['record'], -1)), 'report'),
    ).toEqual(['record', 'answer', ...inside(hotlineOutage, 'report').slice(2)]);
    expect(moveStates(hotlineOutage, ['answer'], -1)).toBeUndefined();
    expect(moveStates(hotlineOutage, ['push'], 1)).toBeUndefined();
  });
  it('moves neighbours together and leaves alone what is at the end already', () => {
    const [a, b, c] = inside(hotlineOutage, 'report');
    if (!a || !b || !c) throw new Error('too few');
    expect(inside(edited(hotlineOutage, moveStates(hotlineOutage, [a, b], 1)), 'report')).toEqual([
      c,
      a,
      b,
    ]);
    expect(moveStates(hotlineOutage, [b, c], 1)).toBeUndefined();
  });
});

describe('moveIn and moveOut', () => {
  it('goes into what stands before, and out of it again right after it', () => {
    const grouped = wrapInCompound(hotlineOutage, ['answer']);
    const with1 = edited(hotlineOutage, grouped?.edit);
    const with2 = edited(with1, moveIn(with1, ['record']));
    expect(inside(with2, grouped?.id ?? '')).toEqual(['answer', 'record']);
    const out = edited(with2, moveOut(with2, ['record']));
    expect(inside(out, 'report').slice(0, 2)).toEqual([grouped?.id, 'record']);
  });
  it('goes as far out as it may stand: a step of a lane to beside the parallel state', () => {
    const lane = childrenIn(hotlineOutage, 'groups')[0];
    const step = lane && inside(hotlineOutage, lane.id)[0];
    const out = edited(hotlineOutage, moveOut(hotlineOutage, [step ?? '']));
    expect(findState(out, step ?? '')?.parent?.id).toBe('handle');
  });
  it('does not leave the top', () => {
    expect(moveOut(hotlineOutage, ['report'])).toBeUndefined();
  });
});

describe('removeStates', () => {
  it('takes a parallel state with its last lane', () => {
    const lanes = inside(hotlineOutage, 'groups');
    const left = edited(hotlineOutage, removeStates(hotlineOutage, lanes));
    expect(findState(left, 'groups')).toBeUndefined();
    expect(heirOf(hotlineOutage, lanes)).toBe('handle');
  });
  it('knows when nothing would be left', () => {
    const tops = inside(hotlineOutage, null);
    expect(leavesNothing(hotlineOutage, tops)).toBe(true);
    expect(leavesNothing(hotlineOutage, tops.slice(1))).toBe(false);
  });
  it('selects what follows, else what came before, else what held them', () => {
    expect(heirOf(hotlineOutage, ['answer'])).toBe('record');
    expect(heirOf(hotlineOutage, ['answer', 'record'])).toBe('push');
    expect(heirOf(hotlineOutage, ['push'])).toBe('record');
    expect(heirOf(hotlineOutage, ['groups'])).toBe('handle');
  });
});

describe('wrapping', () => {
  it('puts neighbours into a compound and leaves them there when it is undone by hand', () => {
    const group = wrapInCompound(hotlineOutage, ['record', 'answer']);
    const with1 = edited(hotlineOutage, group?.edit);
    expect(inside(with1, group?.id ?? '')).toEqual(['answer', 'record']);
    const back = edited(with1, unwrapState(with1, group?.id ?? '')?.edit);
    expect(inside(back, 'report')).toEqual(inside(hotlineOutage, 'report'));
  });
  it('puts each into a lane of its own', () => {
    const lanes = wrapInLanes(hotlineOutage, ['answer', 'record']);
    const with1 = edited(hotlineOutage, lanes?.edit);
    const made = childrenIn(with1, lanes?.id ?? '');
    expect(made.map((lane) => [lane.kind, ...inside(with1, lane.id)])).toEqual([
      ['lane', 'answer'],
      ['lane', 'record'],
    ]);
  });
  it('has nothing to wrap where phases, lanes or states of two containers are picked', () => {
    expect(wrapInCompound(hotlineOutage, ['report'])).toBeUndefined();
    expect(wrapInCompound(hotlineOutage, inside(hotlineOutage, 'groups'))).toBeUndefined();
    expect(wrapInCompound(hotlineOutage, ['answer', 'groups'])).toBeUndefined();
  });
  it('takes lanes apart without a step losing its group', () => {
    const lane = childrenIn(hotlineOutage, 'groups').find((each) => 'group' in each && each.group);
    const step = lane && childrenIn(hotlineOutage, lane.id)[0];
    const parallel = unwrapState(hotlineOutage, 'groups');
    const flat = edited(hotlineOutage, parallel?.edit);
    const now = findState(flat, step?.id ?? '')?.state;
    expect(now && 'group' in now && now.group).toBe(
      (step && 'group' in step && step.group) || (lane && 'group' in lane && lane.group),
    );
  });
});

describe('boxes', () => {
  const frames = new Map([
    ['report', { x: 100, y: 100, width: 400, height: 300 }],
    ['answer', { x: 110, y: 120, width: 100, height: 40 }],
    ['record', { x: 150, y: 200, width: 100, height: 60 }],
    ['push', { x: 300, y: 330, width: 50, height: 40 }],
  ]);
  const frameOf = (id: string) => frames.get(id);
  const boxes = (edit: Edit | undefined) => edited(hotlineOutage, edit).layout?.boxes;
  it('are put in line, relative to what holds them', () => {
    const picked = ['answer', 'record'];
    expect(boxes(alignBoxes(hotlineOutage, picked, 'right', frameOf))).toMatchObject({
      answer: { x: 50, y: 20 },
      record: { x: 50, y: 100 },
    });
  });
  it('are given the same gaps', () => {
    const picked = ['answer', 'record', 'push'];
    const placed = boxes(distributeBoxes(hotlineOutage, picked, 'vertically', frameOf));
    // 120…370 holds 140 of boxes, so that each of the two gaps is 55.
    expect(placed).toMatchObject({ answer: { y: 20 }, record: { y: 115 }, push: { y: 230 } });
  });
  it('are given back to the layout, those inside included', () => {
    const placed = edited(hotlineOutage, {
      do: 'batch',
      edits: [
        { do: 'placeBox', id: 'answer', box: { x: 1, y: 2 } },
        { do: 'placeBox', id: 'groups', box: { x: 3, y: 4 } },
      ],
    });
    expect(
      Object.keys(edited(placed, tidyUp(placed, ['report'])).layout?.boxes ?? {}),
    ).not.toContain('answer');
    expect(tidyUp(placed, ['record'])).toBeUndefined();
  });
});
