import type { Runbook } from '@tocsin/engine';
import { allStates, applyEdit, checkShape, findState, findTransition } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../../../canvas/fixtures/hotline-outage.ts';
import { leavesNothing } from '../edits/remove-states.ts';
import { outermost } from '../edits/state-lists.ts';
import { copyStates } from './copy-states.ts';
import { cutStates } from './cut-states.ts';
import type { PastePlace } from './paste-place.ts';
import { pasteStates } from './paste-states.ts';

function applied(runbook: Runbook, edit: Parameters<typeof applyEdit>[1]): Runbook {
  const outcome = applyEdit(runbook, edit);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const back = applyEdit(outcome.value.runbook, outcome.value.inverse);
  expect(back.ok && back.value.runbook).toEqual(runbook);
  return outcome.value.runbook;
}

function moved(
  runbook: Runbook,
  ids: readonly string[],
  placeOf: (index: number, left: Runbook) => PastePlace,
  meanwhile: (left: Runbook) => Runbook = (left) => left,
): Runbook {
  const copied = copyStates(runbook, ids);
  const cut = cutStates(runbook, ids);
  if (!copied || !cut) throw new Error('nothing cut');
  const left = meanwhile(applied(runbook, cut.edit));
  const pasted = pasteStates(left, copied, (index) => placeOf(index, left), { ties: cut.ties });
  if (!pasted) throw new Error('nothing pasted');
  const after = applied(left, pasted.edit);
  const shape = checkShape(after);
  expect(shape.ok ? [] : [ids, shape.problems]).toEqual([]);
  return after;
}

/** Places given by hand belong to where a state stood. */
const meaning = ({ layout: _, ...rest }: Runbook): Omit<Runbook, 'layout'> => rest;

describe('states cut and pasted back', () => {
  it('where they stood, leave the plan as it was, whichever state it is', () => {
    for (const { id } of allStates(hotlineOutage)) {
      const found = findState(hotlineOutage, id);
      const isOnlyLane = found?.parent?.kind === 'parallel' && found.parent.states.length === 1;
      if (!found || isOnlyLane || leavesNothing(hotlineOutage, [id])) continue;
      const place = { into: found.parent?.id ?? null, index: found.index };
      const after = moved(hotlineOutage, [id], () => place);
      expect([id, meaning(after)]).toEqual([id, meaning(hotlineOutage)]);
    }
  });
  it('several at once too', () => {
    const ids = outermost(hotlineOutage, ['record', 'answer']);
    const places = ids.map((id) => {
      const found = findState(hotlineOutage, id);
      return { into: found?.parent?.id ?? null, index: found?.index ?? 0 };
    });
    const after = moved(hotlineOutage, ids, (index) => places[index] ?? { into: null, index: 0 });
    expect(meaning(after)).toEqual(meaning(hotlineOutage));
  });
});

const t = (zh: string) => ({ zh, en: zh });
const step = (id: string, rest: object = {}) => ({
  kind: 'step' as const,
  id,
  title: t(id),
  ...rest,
});
const small: Runbook = {
  tocsin: 1,
  id: 'small',
  version: '1',
  title: t('小预案'),
  groups: [
    { id: 'a', name: t('甲'), kind: 'team', duties: [{ id: 'd', text: t('管'), steps: ['two'] }] },
  ],
  chart: {
    states: [
      {
        kind: 'phase',
        id: 'first',
        phase: 'handle',
        title: t('一'),
        initial: 'two',
        states: [
          step('one', { transitions: [{ id: 'go', to: 'two', on: 'failed' }] }),
          step('two'),
          step('three', { after: ['two'] }),
        ],
      },
      { kind: 'phase', id: 'last', phase: 'recover', title: t('二'), states: [step('four')] },
    ],
  },
  targets: [
    {
      id: 'soon',
      title: t('快'),
      within: '10m',
      from: { on: 'declared' },
      to: { on: 'done', step: 'two' },
    },
  ],
};
const elsewhere = { into: 'last', index: 1 };

describe('a state cut and pasted elsewhere in its plan', () => {
  it('is led to, waited for, timed and somebody’s duty as before', () => {
    const after = moved(small, ['two'], () => elsewhere);
    expect(findState(after, 'two')?.parent?.id).toBe('last');
    expect(findTransition(after, 'go')?.transition.to).toBe('two');
    expect(findState(after, 'three')?.state).toMatchObject({ after: ['two'] });
    expect(after.targets).toEqual(small.targets);
    expect(after.groups).toEqual(small.groups);
    // It no longer stands in what it would be the first of.
    expect(findState(after, 'first')?.state).not.toHaveProperty('initial');
  });
  it('leaves alone what was changed meanwhile', () => {
    const after = moved(
      small,
      ['two'],
      () => elsewhere,
      (left) =>
        applied(left, {
          do: 'setProperty',
          at: { of: 'transition', id: 'go' },
          key: 'to',
          value: 'four',
        }),
    );
    expect(findTransition(after, 'go')?.transition.to).toBe('four');
    expect(findState(after, 'three')?.state).toMatchObject({ after: ['two'] });
  });
  it('pasted a second time is a copy that nothing leads to', () => {
    const copied = copyStates(small, ['two']);
    const cut = cutStates(small, ['two']);
    if (!copied || !cut) throw new Error('nothing cut');
    const once = moved(small, ['two'], () => elsewhere);
    const again = pasteStates(once, copied, () => elsewhere, { ties: cut.ties });
    if (!again) throw new Error('nothing pasted');
    expect(again.ids).not.toEqual(['two']);
    expect(meaning(applied(once, again.edit)).targets).toEqual(small.targets);
  });
});
