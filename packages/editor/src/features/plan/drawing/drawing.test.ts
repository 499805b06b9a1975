import type { Edit, Runbook } from '@tocsin/engine';
import { allStates, applyEdit, checkShape, findState, findTransition } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../../../canvas/fixtures/hotline-outage.ts';
import { newState } from '../edits/new-state.ts';
import { pickedLine } from '../edits/picked-line.ts';
import { childrenIn } from '../edits/state-lists.ts';
import { addConnected, hasLooseEnd, reconnectEdit } from './connect-edit.ts';
import { mayLead, mayLeave, mayMove } from './legality.ts';
import { moveEdit } from './move-edit.ts';
import { placeEdit } from './place-edit.ts';

/** The document after an edit, which its inverse must take back. */
function edited(runbook: Runbook, edit: Edit | undefined): Runbook {
  if (!edit) throw new Error('no edit');
  const outcome = applyEdit(runbook, edit);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const back = applyEdit(outcome.value.runbook, outcome.value.inverse);
  expect(back.ok && back.value.runbook).toEqual(runbook);
  return outcome.value.runbook;
}

const inside = (runbook: Runbook, id: string | null): string[] =>
  childrenIn(runbook, id).map((state) => state.id);

const containers = [...allStates(hotlineOutage)].flatMap((state) =>
  'states' in state ? [state.id] : [],
);

describe('moveEdit', () => {
  it('puts several, in their order, at a place counted without them', () => {
    const [a, b, c] = inside(hotlineOutage, 'support');
    if (!a || !b || !c) throw new Error('too few');
    for (const index of [0, 1, 2]) {
      const after = moveEdit(hotlineOutage, [a, c], 'support', index);
      const others = inside(hotlineOutage, 'support').filter((id) => id !== a && id !== c);
      const wanted = [...others.slice(0, index), a, c, ...others.slice(index)];
      const before = inside(hotlineOutage, 'support');
      if (wanted.join() === before.join()) expect(after).toBeUndefined();
      else expect(inside(edited(hotlineOutage, after), 'support')).toEqual(wanted);
    }
  });
  it('takes a plain move for one, and a batch where a place by hand must go too', () => {
    expect(moveEdit(hotlineOutage, ['answer'], 'report', 1)?.do).toBe('moveState');
    const placed = edited(
      hotlineOutage,
      placeEdit(hotlineOutage, new Map([['answer', { x: 5, y: 60 }]])),
    );
    const moved = edited(placed, moveEdit(placed, ['answer'], 'assess', 0));
    expect(moved.layout?.boxes.answer).toBeUndefined();
    expect(inside(moved, 'assess')[0]).toBe('answer');
  });
  it('lets no container begin with what has left it', () => {
    const begun = edited(hotlineOutage, {
      do: 'setProperty',
      at: { of: 'state', id: 'report' },
      key: 'initial',
      value: 'record',
    });
    const moved = edited(begun, moveEdit(begun, ['record'], 'assess', 0));
    const report = findState(moved, 'report')?.state;
    expect(report && 'initial' in report ? report.initial : undefined).toBeUndefined();
  });
});

describe('mayMove', () => {
  it('says yes only to what leaves a plan that runs', () => {
    for (const { id } of allStates(hotlineOutage)) {
      for (const into of [null, ...containers]) {
        if (!mayMove(hotlineOutage, [id], into)) continue;
        const edit = moveEdit(hotlineOutage, [id], into, 0);
        if (!edit) continue;
        const shape = checkShape(edited(hotlineOutage, edit));
        expect(shape.ok ? [] : [id, into, shape.problems]).toEqual([]);
      }
    }
  });
  it('keeps lanes in parallel states, phases at the top, and nothing inside itself', () => {
    expect(mayMove(hotlineOutage, ['support'], 'groups')).toBe(true);
    expect(mayMove(hotlineOutage, ['support'], 'report')).toBe(false);
    expect(mayMove(hotlineOutage, ['report'], 'handle')).toBe(false);
    expect(mayMove(hotlineOutage, ['groups'], 'support')).toBe(false);
    expect(mayMove(hotlineOutage, ['answer'], 'support')).toBe(true);
  });
});

describe('mayMove and the lines there are', () => {
  it('tears nothing apart: what is joined within a lane does not go to the lane beside it', () => {
    const [one, two] = inside(hotlineOutage, 'support');
    if (!one || !two) throw new Error('too few');
    const way = { id: 'again', to: one, on: 'failed' } as const;
    const drawn = edited(hotlineOutage, {
      do: 'addTransition',
      from: two,
      index: 0,
      transition: way,
    });
    expect(mayMove(hotlineOutage, [one], 'technical')).toBe(true);
    expect(mayMove(drawn, [one], 'technical')).toBe(false);
    expect(mayMove(drawn, [one, two], 'technical')).toBe(true);
    expect(mayMove(drawn, [one], 'report')).toBe(true);
  });
});

describe('mayLead', () => {
  it('forbids lines between lanes of one parallel state, and out of ends', () => {
    const [one] = inside(hotlineOutage, 'support');
    const [other] = inside(hotlineOutage, 'technical');
    if (!one || !other) throw new Error('empty lanes');
    expect(mayLead(hotlineOutage, one, other)).toBe(false);
    expect(mayLead(hotlineOutage, one, one)).toBe(true);
    expect(mayLead(hotlineOutage, one, 'recover')).toBe(true);
    expect(mayLeave(hotlineOutage, 'closed')).toBe(false);
  });
});

describe('addConnected', () => {
  it('leaves it to the flow where the new one follows anyway', () => {
    const state = newState(hotlineOutage, 'step');
    const edit = addConnected(
      hotlineOutage,
      { from: 'answer' },
      { into: 'report', index: 1 },
      state,
    );
    expect(edit?.do).toBe('addState');
  });
  it('draws a transition to one elsewhere, in one edit', () => {
    const state = newState(hotlineOutage, 'step');
    const edit = addConnected(
      hotlineOutage,
      { from: 'answer' },
      { into: 'review', index: 0 },
      state,
    );
    const after = edited(hotlineOutage, edit);
    const ways = findState(after, 'answer')?.state.transitions ?? [];
    expect(ways.at(-1)?.to).toBe(state.id);
    expect(checkShape(after).ok).toBe(true);
  });
  it('leads the answer it was drawn from there', () => {
    const state = newState(hotlineOutage, 'step');
    const start = { from: 'activate-or-not', option: 'activate' };
    const after = edited(
      hotlineOutage,
      addConnected(hotlineOutage, start, { into: 'review', index: 0 }, state),
    );
    const decision = findState(after, 'activate-or-not')?.state;
    const option = decision?.kind === 'decision' ? decision.options[0] : undefined;
    expect(option).toMatchObject({ id: 'activate', to: state.id });
  });
});

describe('reconnectEdit', () => {
  it('takes a transition’s end elsewhere and leaves the rest of it as it was', () => {
    const way = { id: 'again', to: 'answer', on: 'failed', after: 'PT5M' } as const;
    const add: Edit = { do: 'addTransition', from: 'push', index: 0, transition: way };
    const drawn = edited(hotlineOutage, add);
    const line = pickedLine(drawn, 't:again');
    const after = edited(drawn, line && reconnectEdit(drawn, line, 'target', 'review'));
    expect(findTransition(after, 'again')?.transition).toEqual({ ...way, to: 'review' });
  });
  it('takes its start to another state, as one step of undo', () => {
    const way = { id: 'again', to: 'answer', on: 'failed', after: 'PT5M' } as const;
    const drawn = edited(hotlineOutage, {
      do: 'addTransition',
      from: 'push',
      index: 0,
      transition: way,
    });
    const line = pickedLine(drawn, 't:again');
    const after = edited(drawn, line && reconnectEdit(drawn, line, 'source', 'record'));
    expect(findTransition(after, 'again')).toMatchObject({
      transition: way,
      owner: { id: 'record' },
    });
    expect(line && reconnectEdit(drawn, line, 'source', 'push')).toBeUndefined();
  });
  it('leaves lines of the flow alone', () => {
    const line = pickedLine(hotlineOutage, 'f:answer');
    expect(line && reconnectEdit(hotlineOutage, line, 'target', 'review')).toBeUndefined();
    expect(line && hasLooseEnd(line, 'source')).toBe(false);
  });
});
