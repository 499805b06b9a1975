import type { Runbook } from '@tocsin/engine';
import { applyEdit, describeEdit, findState } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../../../canvas/fixtures/hotline-outage.ts';
import { newState } from './new-state.ts';
import { missingOf, titleEdit } from './title-edit.ts';

function applied(runbook: Runbook, edit: Parameters<typeof applyEdit>[1]): Runbook {
  const outcome = applyEdit(runbook, edit);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const back = applyEdit(outcome.value.runbook, outcome.value.inverse);
  expect(back.ok && back.value.runbook).toEqual(runbook);
  return outcome.value.runbook;
}

const step = newState(hotlineOutage, 'step');
const added = applied(hotlineOutage, { do: 'addState', into: 'report', index: 0, state: step });
const titleOf = (runbook: Runbook, id: string) => findState(runbook, id)?.state.title;

describe('a name written in its place', () => {
  it('takes the name away that the state came with in the other language', () => {
    const named = applied(added, titleEdit(added, step.id, 'zh', '切断电源'));
    expect(titleOf(named, step.id)).toEqual({ zh: '切断电源', en: '' });
    expect(missingOf(named, step.id)).toBe('en');
    expect(describeEdit(titleEdit(added, step.id, 'zh', '切断电源'), named).zh).toContain('改名');
    const english = applied(added, titleEdit(added, step.id, 'en', 'Cut the power'));
    expect(titleOf(english, step.id)).toEqual({ zh: '', en: 'Cut the power' });
    expect(missingOf(english, step.id)).toBe('zh');
  });
  it('leaves what somebody wrote', () => {
    const before = titleOf(hotlineOutage, 'record');
    const named = applied(hotlineOutage, titleEdit(hotlineOutage, 'record', 'zh', '记录'));
    expect(titleOf(named, 'record')).toEqual({ zh: '记录', en: before?.en });
    expect(missingOf(named, 'record')).toBeUndefined();
  });
  it('is no missing translation while it is missing altogether', () => {
    const bare = applied(added, titleEdit(added, step.id, 'zh', ' '));
    expect([missingOf(bare, step.id), missingOf(bare, undefined)]).toEqual([undefined, undefined]);
  });
});
