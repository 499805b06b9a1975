import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../testing/any-edit.ts';
import { applyEdit } from '../edit/apply-edit.ts';
import type { Edit } from '../edit/edit.ts';
import { findState } from '../edit/state-tree.ts';
import type { Runbook } from '../runbook.ts';
import type { Choices } from './conflict.ts';
import { mergeRunbooks } from './merge-runbooks.ts';

const outage = readRunbook('channel-outage');

function changed(edits: readonly Edit[]): Runbook {
  const outcome = applyEdit(outage, { do: 'batch', edits });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.runbook;
}

const within = (value: string): Edit => ({
  do: 'setProperty',
  at: { of: 'item', list: 'targets', id: 'core-restored' },
  key: 'within',
  value,
});
const title = (id: string, language: 'zh' | 'en', value: string): Edit => ({
  do: 'setText',
  at: { of: 'state', id },
  key: 'title',
  language,
  value,
});
const withinOf = (runbook: Runbook): string | undefined =>
  runbook.targets?.find(({ id }) => id === 'core-restored')?.within;
const merge = (mine: Runbook, theirs: Runbook, choices: Choices = {}) =>
  mergeRunbooks(outage, mine, theirs, choices);

describe('two people saving one plan', () => {
  it('keeps the Chinese of one and the English of the other', () => {
    const { merged, conflicts } = merge(
      changed([title('grade', 'zh', '定级')]),
      changed([title('grade', 'en', 'Grade')]),
    );
    expect(conflicts).toEqual([]);
    expect(findState(merged, 'grade')?.state.title).toEqual({ zh: '定级', en: 'Grade' });
  });

  it('asks where both gave one promise another time, and takes what is chosen', () => {
    const [mine, theirs] = [changed([within('PT90M')]), changed([within('PT1H')])];
    const asked = merge(mine, theirs);
    expect(asked.conflicts.map(({ id, kind }) => [id, kind])).toEqual([
      ['value/targets/core-restored/within', 'value'],
    ]);
    expect(withinOf(asked.merged)).toBe('PT90M');
    const chosen = merge(mine, theirs, { 'value/targets/core-restored/within': 'theirs' });
    expect(withinOf(chosen.merged)).toBe('PT1H');
  });

  it('keeps a lane that one took away while the other worked in it, whole, until somebody chooses', () => {
    const mine = changed([{ do: 'removeState', id: 'support-lane' }]);
    const theirs = changed([title('refreshments', 'en', 'Hot meals')]);
    const asked = merge(mine, theirs);
    expect(asked.conflicts.map(({ id }) => id)).toEqual(['gone/state/support-lane']);
    expect(findState(asked.merged, 'charge-gear')?.parent?.id).toBe('support-lane');
    expect(asked.problems).toEqual([]);
    const gone = merge(mine, theirs, { 'gone/state/support-lane': 'mine' });
    expect(findState(gone.merged, 'support-lane')).toBeUndefined();
    expect(gone.problems).toEqual([]);
  });

  it('gives my new step another id where both drew one under the same, and what names it follows', () => {
    const draw = (zh: string): Edit[] => [
      {
        do: 'addState',
        into: 'support-lane',
        index: 0,
        state: { kind: 'step', id: 'step', title: { zh, en: '' } },
      },
      {
        do: 'setProperty',
        at: { of: 'state', id: 'refreshments' },
        key: 'after',
        value: ['step'],
      },
    ];
    const { merged, renamed, problems } = merge(
      changed(draw('清点物资')),
      changed(draw('联系车辆').slice(0, 1)),
    );
    expect(renamed).toEqual([{ what: 'state', from: 'step', to: 'step-2' }]);
    expect(findState(merged, 'step')?.state.title.zh).toBe('联系车辆');
    expect(findState(merged, 'step-2')?.state.title.zh).toBe('清点物资');
    expect(findState(merged, 'refreshments')?.state).toMatchObject({ after: ['step-2'] });
    expect(problems).toEqual([]);
  });

  it('brings back what one took away where the other newly names it, and asks', () => {
    const mine = changed([{ do: 'removeItem', list: 'resources', id: 'website' }]);
    const at = { of: 'state', id: 'refreshments' } as const;
    const theirs = changed([
      { do: 'setProperty', at, key: 'resources', value: ['refreshments-and-medical', 'website'] },
    ]);
    const { merged, conflicts, problems } = merge(mine, theirs);
    expect(merged.resources?.some(({ id }) => id === 'website')).toBe(true);
    expect(conflicts.map(({ id }) => id)).toEqual(['gone/resources/website']);
    expect(problems).toEqual([]);
  });

  it('does not let two states hold one another', () => {
    const holder = (id: string, index: number): Edit => ({
      do: 'addState',
      into: 'recover',
      index,
      state: { kind: 'compound', id, title: { zh: id, en: id }, states: [] },
    });
    const base = changed([holder('first', 0), holder('second', 1)]);
    const move = (id: string, into: string): Runbook => {
      const outcome = applyEdit(base, { do: 'moveState', id, into, index: 0 });
      if (!outcome.ok) throw new Error('cannot move');
      return outcome.value.runbook;
    };
    const { merged, conflicts } = mergeRunbooks(
      base,
      move('first', 'second'),
      move('second', 'first'),
    );
    expect(conflicts.map(({ kind }) => kind)).toEqual(['place']);
    expect(findState(merged, 'first')?.parent?.id).toBe('second');
    expect(findState(merged, 'second')?.parent?.id).toBe('recover');
  });
});
