import { describe, expect, it } from 'vitest';
import { plan, step, t } from '../check/testing/sketch.ts';
import { applyEdit } from './edit/apply-edit.ts';
import { itemRemovalOf } from './edit/remove-item.ts';
import { gapSubject, gapsAbout, writeGapSubject } from './gap-subject.ts';

const both = plan({
  groups: [
    { id: 'tech', name: t('技术组'), kind: 'team' },
    { id: 'desk', name: t('值班'), kind: 'duty' },
  ],
  chart: [step('tech'), step('act', { group: 'desk' })],
  gaps: [
    { id: 'bare', text: t('空一'), about: ['tech', 'desk', 'nowhere'] },
    { id: 'told', text: t('空二'), about: ['groups/tech'] },
  ],
});

describe('what a gap is about', () => {
  it('is the state where a state and a group have one id, unless it says the group', () => {
    expect(gapSubject(both, 'tech')?.name).toEqual({ of: 'state', id: 'tech' });
    expect(gapSubject(both, 'groups/tech')?.name).toEqual({
      of: 'item',
      list: 'groups',
      id: 'tech',
    });
    expect(gapSubject(both, 'desk')?.name).toEqual({ of: 'item', list: 'groups', id: 'desk' });
    expect([gapSubject(both, 'nowhere'), gapSubject(both, 'people/tech')]).toEqual([
      undefined,
      undefined,
    ]);
  });
  it('is written so that it is read as the same thing', () => {
    expect(gapSubject(both, writeGapSubject('state', 'tech'))?.name.of).toBe('state');
    expect(gapSubject(both, writeGapSubject('groups', 'tech'))?.name.of).toBe('item');
  });
  it('is told where the thing is', () => {
    const about = (id: string) =>
      gapsAbout(both, { of: 'item', list: 'groups', id }).map((gap) => gap.id);
    expect([about('tech'), about('desk')]).toEqual([['told'], ['bare']]);
  });
  it('goes with the thing, and only with it', () => {
    const edits = itemRemovalOf(both, 'groups', 'tech') ?? [];
    const outcome = applyEdit(both, { do: 'batch', edits });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    expect(outcome.value.runbook.gaps).toEqual([
      { id: 'bare', text: t('空一'), about: ['tech', 'desk', 'nowhere'] },
      { id: 'told', text: t('空二') },
    ]);
    const state = applyEdit(both, { do: 'removeState', id: 'tech' });
    expect(state.ok && state.value.runbook.gaps?.map(({ about }) => about)).toEqual([
      ['desk', 'nowhere'],
      ['groups/tech'],
    ]);
  });
});
