import { describe, expect, it } from 'vitest';
import { smallRun } from '../testing/small-run.ts';
import { levelView } from './level.ts';

describe('the level', () => {
  it('names the rule that raised it, and suggests nothing while the table agrees', () => {
    const { plan, run } = smallRun({ share: 80 });
    const view = levelView(plan, run);
    expect(view.level?.id).toBe('grave');
    expect(view.rules.map(({ id }) => id)).toEqual(['much']);
    expect(view.suggests).toBeUndefined();
  });

  it('shows the table where a person set another level', () => {
    const { plan, run } = smallRun({ share: 20 }).send(5, {
      type: 'setLevel',
      level: 'grave',
      reason: 'press',
    });
    const view = levelView(plan, run);
    expect([view.level?.id, view.state?.why, view.state?.reason]).toEqual([
      'grave',
      'person',
      'press',
    ]);
    expect(view.suggests?.id).toBe('light');
    expect(view.suggestedBy.map(({ id }) => id)).toEqual(['little']);
  });

  it('keeps the level that was reached while the table has come down', () => {
    const { plan, run } = smallRun({ share: 80 }).send(5, {
      type: 'setFields',
      fields: { share: 10 },
    });
    expect(levelView(plan, run).level?.id).toBe('grave');
    expect(levelView(plan, run).suggests?.id).toBe('light');
  });
});
