import { describe, expect, test } from 'vitest';
import { compilePlan } from '../plan.ts';
import { checkShape } from '../runbook/parse.ts';
import { ANNA, BO, given, runbook, START, step } from '../testing/given.ts';
import type { RunCommand } from './command.ts';
import { declare } from './decide.ts';
import { fold } from './evolve.ts';
import { linkOfStep } from './link-run.ts';
import { declareLinked } from './links.ts';

const fields = [
  { id: 'down', type: 'number', name: { zh: '占比', en: 'Share down' } },
  { id: 'place', type: 'text', name: { zh: '地点', en: 'Place' } },
];
const link = (more: object = {}) => ({ kind: 'link', id: 'over', runbook: 'other', ...more });
const chart = (more: object = {}) => ({
  fields,
  chart: { states: [link(more), step('then')] },
});

const OTHER = { id: 'other', version: '7', hash: 'abc' };
const told = (id: string, outcome: Extract<RunCommand, { type: 'recordLink' }>['outcome']) =>
  ({ type: 'recordLink', link: id, outcome }) as const;

const started = (more: object = {}, how: Parameters<typeof given>[1] = {}) => {
  const run = given(chart(more), how).when({ type: 'startLink', step: 'over' }, { by: BO, at: 1 });
  const id = linkOfStep(run.run, 'over')?.id ?? '';
  return { run, id };
};

const otherPlan = (parts: object) => {
  const shaped = checkShape(runbook({ id: 'other', ...parts }));
  if (!shaped.ok) throw new Error(JSON.stringify(shaped.problems));
  return compilePlan(shaped.value);
};

describe('links to other runbooks', () => {
  test('[K1] a person starts it: the other run is asked for, with the values reported so far', () => {
    const { run, id } = started({}, { fields: { down: 60 } });
    expect(run.state('over')).toBe('started');
    expect(run.last).toContainEqual(
      expect.objectContaining({
        type: 'linkStarted',
        by: BO,
        link: expect.objectContaining({
          link: id,
          runbook: 'other',
          kind: 'live',
          commander: BO,
          values: { down: 60 },
        }),
      }),
    );
    run.when({ type: 'startLink', step: 'over' });
    expect(run.status).toBe('already');
    expect(run.last).toEqual([]);
    expect(fold(run.plan, run.journal)).toEqual(run.run);
  });

  test('[K1] where the plan says so it starts as it opens, under the commander', () => {
    const run = given(chart({ handOver: 'at-once' }));
    expect(linkOfStep(run.run, 'over')).toMatchObject({
      state: 'started',
      order: { commander: ANNA },
    });
    expect(run.state('over')).toBe('started');
  });

  test('[K2] a drill asks for a drill; mapped fields go under the other’s names', () => {
    const { run } = started(
      { fields: { share: 'down' } },
      { kind: 'drill', fields: { down: 5, place: 'x' } },
    );
    expect(linkOfStep(run.run, 'over')?.order).toMatchObject({
      kind: 'drill',
      values: { share: 5 },
      exact: true,
    });
  });

  test('[K2] the other run says where it came from, goes on from that run’s time, and takes what it knows', () => {
    const { run, id } = started({}, { kind: 'drill', fields: { down: 60, place: '三楼' } });
    const other = otherPlan({ fields: [fields[1]], chart: { states: [step('a')] } });
    const order = linkOfStep(run.run, 'over')?.order;
    if (!order) throw new Error('not started');
    const command = declareLinked(other, order, START);
    expect(command).toMatchObject({ run: id, kind: 'drill', actor: BO, fields: { place: '三楼' } });
    const begun = declare(other, command, START + 9_000, {
      from: { run: 'run', step: 'over' },
      wallNow: START,
    });
    expect(begun.events[0]).toMatchObject({
      from: { run: 'run', step: 'over' },
      clock: { rate: 1, runAt: START + 9_000, wallAt: START },
    });
    // What the plan maps itself is not thinned out: the other runbook says no to it.
    const exact = declareLinked(other, { ...order, exact: true }, START);
    expect(declare(other, exact, START).status).toBe('refused');
  });

  test('[K3] done at once when the other run exists', () => {
    const { run, id } = started();
    run.when(told(id, { is: 'declared', runbook: OTHER }), { at: 2 });
    expect(run.state('over')).toBe('done');
    expect(run.state('then')).toBe('open');
    run.when(told(id, { is: 'ended', as: 'aborted' }), { at: 9 });
    expect(linkOfStep(run.run, 'over')).toMatchObject({
      state: 'ended',
      outcome: 'aborted',
      runbook: OTHER,
    });
  });

  test('[K3] or when it has ended; an aborted one leaves the link to a person', () => {
    const { run, id } = started({ completes: 'ended' });
    run.when(told(id, { is: 'declared', runbook: OTHER }));
    expect(run.state('over')).toBe('started');
    run.when(told(id, { is: 'ended', as: 'finished' }), { at: 5 });
    expect(run.state('over')).toBe('done');

    const { run: second, id: other } = started({ completes: 'ended' });
    second
      .when(told(other, { is: 'declared', runbook: OTHER }))
      .when(told(other, { is: 'ended', as: 'aborted' }));
    expect(second.state('over')).toBe('started');
    second.when({ type: 'completeStep', step: 'over' });
    expect(second.state('over')).toBe('done');
  });

  test('[K3] what becomes of the other run is recorded even after this one has ended', () => {
    const { run, id } = started();
    run.when(told(id, { is: 'declared', runbook: OTHER })).when({ type: 'close' });
    run.when(told(id, { is: 'ended', as: 'closed' }));
    expect(run.status).toBe('accepted');
    expect(linkOfStep(run.run, 'over')?.outcome).toBe('closed');
  });

  test('[K1] opened again, a link hands over again', () => {
    const { run, id } = started();
    run.when(told(id, { is: 'declared', runbook: OTHER }), { at: 2 });
    run.when({ type: 'reopenStep', step: 'over', reason: '再转一次' }, { at: 3 });
    run.when({ type: 'startLink', step: 'over' }, { at: 4 });
    expect(run.status).toBe('accepted');
    expect(linkOfStep(run.run, 'over')?.id).not.toBe(id);
    expect(run.when({ type: 'startLink', step: 'over' }).status).toBe('already');
  });

  test('[K4] a missing plan starts nothing and stays open for a person', () => {
    const run = given(chart({ missing: true, handOver: 'at-once' }));
    expect(run.state('over')).toBe('open');
    run.when({ type: 'startLink', step: 'over' });
    expect(run.refused).toBe('link-missing');
    run.when({ type: 'skipStep', step: 'over', reason: '没有这份预案' });
    expect(run.state('over')).toBe('skipped');
  });

  test('[K4] what was refused stays open and can be started again, as another run', () => {
    const { run, id } = started();
    run.when(told(id, { is: 'refused', reason: { zh: '没有', en: 'none' } }));
    expect(run.state('over')).toBe('started');
    run.when({ type: 'startLink', step: 'over', fields: { place: '一楼' } });
    const again = linkOfStep(run.run, 'over');
    expect(again).toMatchObject({ state: 'started', order: { values: { place: '一楼' } } });
    expect(again?.id).not.toBe(id);
    expect(
      given(chart()).when({ type: 'recordLink', link: 'x', outcome: { is: 'ended', as: 'closed' } })
        .refused,
    ).toBe('unknown-link');
  });
});
