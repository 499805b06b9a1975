import { describe, expect, it } from 'vitest';
import type { Runbook } from '../runbook.ts';
import { applyEdit } from './apply-edit.ts';
import { openDraft, performEdit, undoEdit } from './draft.ts';
import type { Edit } from './edit.ts';
import { findState } from './state-tree.ts';

const t = (en: string) => ({ zh: '', en });

const plan: Runbook = {
  tocsin: 1,
  id: 'plan',
  version: '1',
  title: t('Plan'),
  groups: [
    { id: 'a', name: t('A'), kind: 'team', duties: [{ id: 'd', text: t('duty'), steps: ['two'] }] },
  ],
  chart: {
    states: [
      {
        kind: 'phase',
        phase: 'handle',
        id: 'handle',
        title: t('Handle'),
        states: [
          {
            kind: 'step',
            id: 'one',
            title: t('One'),
            transitions: [{ id: 'skip', to: 'two', on: 'failed' }],
          },
          { kind: 'step', id: 'two', title: t('Two') },
          { kind: 'step', id: 'three', title: t('Three'), after: ['two'] },
        ],
      },
    ],
  },
  targets: [
    {
      id: 'soon',
      title: t('Soon'),
      from: { on: 'done', step: 'one' },
      to: { on: 'done', step: 'two' },
      within: 'PT5M',
    },
  ],
  notifications: [
    {
      id: 'tell',
      title: t('Tell'),
      on: { on: 'done', step: 'two' },
      audience: ['a'],
      channels: [],
      text: t(''),
    },
  ],
};

function edited(edit: Edit, runbook: Runbook = plan): Runbook {
  const outcome = applyEdit(runbook, edit);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.runbook;
}

const codes = (edit: Edit): string[] => {
  const outcome = applyEdit(plan, edit);
  return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
};

describe('applyEdit', () => {
  it('leads lines on to what follows a removed step and drops what else named it', () => {
    const left = edited({ do: 'removeState', id: 'two' });
    const one = findState(left, 'one')?.state;
    const three = findState(left, 'three')?.state;
    expect(one?.transitions).toEqual([{ id: 'skip', to: 'three', on: 'failed' }]);
    expect(three && 'after' in three).toBe(false);
    expect(left.targets?.[0]).toEqual({
      id: 'soon',
      title: t('Soon'),
      from: { on: 'done', step: 'one' },
      within: 'PT5M',
    });
    expect(left.notifications).toEqual([]);
    expect(left.groups[0]?.duties?.[0]?.steps).toEqual([]);
  });

  it('removes a line that would have nowhere to go', () => {
    const left = edited(
      { do: 'removeState', id: 'three' },
      edited({ do: 'removeState', id: 'two' }),
    );
    expect(findState(left, 'one')?.state.transitions).toEqual([]);
  });

  it('writes one language and leaves the other', () => {
    const edit: Edit = {
      do: 'setText',
      at: { of: 'state', id: 'one' },
      key: 'title',
      language: 'zh',
      value: '一',
    };
    expect(findState(edited(edit), 'one')?.state.title).toEqual({ zh: '一', en: 'One' });
  });

  it('shares everything an edit does not touch', () => {
    const edit: Edit = {
      do: 'setText',
      at: { of: 'state', id: 'one' },
      key: 'title',
      language: 'zh',
      value: '一',
    };
    const next = edited(edit);
    expect(next.targets).toBe(plan.targets);
    expect(findState(next, 'two')?.state).toBe(findState(plan, 'two')?.state);
  });

  it('refuses an unknown id, a taken id, a container inside itself and a value of the wrong shape', () => {
    const step = { kind: 'step', id: 'one', title: t('') } as const;
    expect(codes({ do: 'removeState', id: 'none' })).toEqual(['unknown-id']);
    expect(codes({ do: 'addState', into: 'handle', index: 0, state: step })).toEqual([
      'duplicate-id',
    ]);
    expect(codes({ do: 'moveState', id: 'handle', into: 'handle', index: 0 })).toEqual([
      'no-container',
    ]);
    expect(codes({ do: 'addState', into: 'one', index: 0, state: { ...step, id: 'x' } })).toEqual([
      'no-container',
    ]);
    expect(
      codes({ do: 'setProperty', at: { of: 'state', id: 'one' }, key: 'id', value: 'x' }),
    ).toEqual(['fixed-property']);
    expect(
      codes({
        do: 'setProperty',
        at: { of: 'item', list: 'targets', id: 'soon' },
        key: 'within',
        value: 'soon',
      }),
    ).toHaveLength(1);
  });

  it('does all edits of a batch or none', () => {
    const outcome = applyEdit(plan, {
      do: 'batch',
      edits: [
        { do: 'removeState', id: 'one' },
        { do: 'removeState', id: 'none' },
      ],
    });
    expect(outcome.ok).toBe(false);
  });

  it('takes the last state of a chart for what it is: a chart needs one', () => {
    expect(codes({ do: 'removeState', id: 'handle' })).toHaveLength(1);
  });
});

describe('performEdit', () => {
  it('joins typing on in one text into one edit to undo', () => {
    const type = (value: string): Edit => ({
      do: 'setText',
      at: { of: 'state', id: 'one' },
      key: 'title',
      language: 'en',
      value,
    });
    let draft = openDraft(plan);
    for (const value of ['O', 'Op', 'Ope']) {
      const outcome = performEdit(draft, type(value), true);
      if (outcome.ok) draft = outcome.value;
    }
    expect(draft.done).toHaveLength(1);
    expect(undoEdit(draft).runbook).toStrictEqual(plan);
  });
});
