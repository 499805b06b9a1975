import type { Edit } from '@tocsin/engine';
import { applyEdit, diffRunbooks } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../../../canvas/fixtures/hotline-outage.ts';
import { changesByPart } from './change-parts.ts';
import { placeOfChange } from './change-place.ts';

function changesOf(edit: Edit) {
  const outcome = applyEdit(hotlineOutage, edit);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return diffRunbooks(hotlineOutage, outcome.value.runbook);
}

const [target] = hotlineOutage.targets ?? [];
const group = hotlineOutage.groups.find(({ id }) => id === 'support') ?? hotlineOutage.groups[0];

describe('where a change is shown', () => {
  it('shows a promise where its clock stops', () => {
    if (!target?.to || !('step' in target.to)) throw new Error('choose another target');
    const at = { of: 'item', list: 'targets', id: target.id } as const;
    const [change] = changesOf({ do: 'setProperty', at, key: 'within', value: 'PT7M' });
    expect(change && placeOfChange(change, hotlineOutage)).toBe(target.to.step);
  });

  it('has no place for what is not on the chart', () => {
    const at = { of: 'runbook' } as const;
    const [change] = changesOf({ do: 'setText', at, key: 'title', language: 'en', value: 'x' });
    expect(change && placeOfChange(change, hotlineOutage)).toBeUndefined();
  });

  it('sorts changes by part of the plan, positions last', () => {
    const name = { of: 'item', list: 'groups', id: group?.id ?? '' } as const;
    const changes = changesOf({
      do: 'batch',
      edits: [
        { do: 'placeBox', id: 'charge', box: { x: 1, y: 2 } },
        { do: 'setText', at: name, key: 'name', language: 'en', value: 'x' },
        { do: 'removeState', id: 'mailbox' },
      ],
    });
    expect(changesByPart(changes).map(({ part }) => part)).toEqual(['chart', 'people', 'layout']);
  });
});
