import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../../../../canvas/fixtures/hotline-outage.ts';
import { gapChoices, pickedSubjects, writtenSubjects } from './gap-choices.ts';

const [group] = hotlineOutage.groups;
const [field] = hotlineOutage.fields ?? [];
const [target] = hotlineOutage.targets ?? [];
if (!group || !field || !target) throw new Error('the fixture has no group, field or target');

describe('what a gap is about', () => {
  it('is any state, group, field or target, each once', () => {
    const ids = gapChoices(hotlineOutage, 'zh').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        'report',
        `groups/${group.id}`,
        `fields/${field.id}`,
        `targets/${target.id}`,
      ]),
    );
    const chosen = gapChoices(hotlineOutage, 'zh').find(({ id }) => id === `groups/${group.id}`);
    expect(chosen?.label).toBe(`小组 · ${group.name.zh}`);
  });
  it('is found among the choices however it is written, and keeps its form when others are chosen', () => {
    const about = ['report', target.id, 'nothing-like-it'];
    const picked = pickedSubjects(hotlineOutage, about);
    expect(picked).toEqual(['report', `targets/${target.id}`, 'nothing-like-it']);
    expect(
      writtenSubjects(hotlineOutage, about, [...picked.slice(1), `groups/${group.id}`]),
    ).toEqual([target.id, 'nothing-like-it', `groups/${group.id}`]);
  });
});
