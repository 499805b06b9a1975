import type { Link, Runbook } from '@tocsin/engine';
import { compilePlan, linkOfStep, stepRun } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { askedAtHandOver, handedOver, linkButtons, linkStanding } from './link-step.ts';
import { namedBy } from './linked-plans.ts';
import { stepButtons } from './step-buttons.ts';
import { goBack, moveOf, openTrial, replayOn, take } from './trial.ts';

const zh = (text: string) => ({ zh: text, en: text });
const START = Date.parse('2026-03-10T01:30:00Z');

const planOf = (id: string, over: Partial<Runbook>) =>
  compilePlan({
    tocsin: 1,
    id,
    version: '1.0.0',
    title: zh(id),
    groups: [],
    chart: { states: [{ kind: 'step', id: 'act', title: zh('处置') }] },
    ...over,
  });
const link: Link = { kind: 'link', id: 'over', title: zh('转接'), runbook: 'flood' };
const own = (changed: Partial<Link> = {}) =>
  planOf('own', {
    fields: [{ id: 'depth', name: zh('水深'), type: 'number' }],
    chart: { states: [{ ...link, ...changed }] },
  });
const flood = planOf('flood', {
  fields: [{ id: 'depth', name: zh('水深'), type: 'number' }],
  forms: [
    {
      id: 'report',
      title: zh('报告'),
      use: 'report',
      fields: [{ field: 'depth', required: true }],
    },
  ],
});
const library = new Map([['flood', flood]]);
const report = moveOf(0, { do: 'report', fields: { depth: 2 } });
const over = moveOf(0, { do: 'link', step: 'over' });

describe('a link in a trial', () => {
  it('is answered by the plan of the library, and then done', () => {
    const trial = [report, over].reduce(take, openTrial(own(), START, library));
    const run = trial.run;
    expect(run && linkOfStep(run, 'over')).toMatchObject({
      state: 'declared',
      runbook: { id: 'flood', hash: flood.hash },
      order: { values: { depth: 2 } },
    });
    expect(run && stepRun(trial.plan, run, 'over').status).toBe('done');
    expect(goBack(goBack(trial))).toEqual(openTrial(trial.plan, START, library));
  });

  it('is refused where the library has no such plan, and waits while it is not read', () => {
    const refused = [report, over].reduce(take, openTrial(own(), START, new Map()));
    expect(refused.run && linkOfStep(refused.run, 'over')?.state).toBe('refused');
    const waiting = [report, over].reduce(take, openTrial(own(), START));
    expect(waiting.run && linkOfStep(waiting.run, 'over')?.state).toBe('started');
    // Read at last, it answers.
    const read = replayOn(waiting.plan, waiting, library);
    expect(read.run && linkOfStep(read.run, 'over')?.state).toBe('declared');
  });

  it('waits for word of the end where the plan says so', () => {
    const plan = own({ completes: 'ended', handOver: 'at-once' });
    const trial = take(openTrial(plan, START, library), report);
    const { run } = trial;
    if (!run) throw new Error('not reported');
    const step = stepRun(plan, run, 'over');
    expect(step.status).toBe('started');
    const buttons = linkButtons(
      link,
      step,
      handedOver(run, step),
      false,
      stepButtons(plan, run, step),
    );
    expect(buttons[0]).toEqual({ do: 'link-ended' });
    const ended = take(trial, moveOf(0, { do: 'link-ended', step: 'over' }));
    expect(ended.run && stepRun(plan, ended.run, 'over').status).toBe('done');
  });

  it('offers to hand over, and asks for what nobody has reported', () => {
    const plan = own();
    const { run } = take(openTrial(plan, START, library), moveOf(0, { do: 'report' }));
    if (!run) throw new Error('not reported');
    const step = stepRun(plan, run, 'over');
    const buttons = linkButtons(
      link,
      step,
      handedOver(run, step),
      false,
      stepButtons(plan, run, step),
    );
    expect(buttons[0]).toEqual({ do: 'link' });
    const asked = (changed: Partial<Link>, known = {}) =>
      askedAtHandOver({ ...link, ...changed }, known, flood).map(({ field }) => field.id);
    expect(asked({})).toEqual(['depth']);
    expect(asked({}, { depth: 1 })).toEqual([]);
    expect(asked({ fields: {} }, { depth: 1 })).toEqual(['depth']);
    expect(asked({ fields: { depth: 'water' } }, { water: 1 })).toEqual([]);
  });

  it('says where it stands before anything is handed over', () => {
    const standing = (changed: Partial<Link>, linked = library) =>
      linkStanding({ ...link, ...changed }, undefined, 'own', linked);
    expect(standing({})).toBe('ready');
    expect(standing({ runbook: 'own' })).toBe('ready');
    expect(standing({ runbook: 'fire' })).toBe('absent');
    expect(standing({ missing: true })).toBe('missing');
    expect(linkStanding(link, undefined, 'own', undefined)).toBe('unread');
  });

  it('reads each plan that is named once, and none that is missing', () => {
    const chart = {
      states: [
        link,
        { ...link, id: 'again' },
        { ...link, id: 'gone', runbook: 'gone', missing: true },
        { ...link, id: 'self', runbook: 'own' },
      ],
    };
    expect(namedBy(planOf('own', { chart }).runbook)).toEqual(['flood']);
  });
});
