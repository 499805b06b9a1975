import type { Declare, Plan, Run, RunCommand } from '@tocsin/engine';
import { compilePlan, decide, declare, fold, recordsOf } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { hotlineOutage } from '../fixtures/hotline-outage.ts';
import { overlayOf } from './run-overlay.ts';
import { runbookInRun } from './runbook-in-run.ts';

const START = Date.parse('2026-03-01T01:00:00Z');
const MINUTE = 60_000;
const actor = { id: 'wang', name: '王敏' };
const plan: Plan = compilePlan(hotlineOutage);

type Act = readonly [minute: number, command: Partial<RunCommand> & Pick<RunCommand, 'type'>];

function runAfter(...acts: readonly Act[]): Run {
  const command: Declare = {
    type: 'declare',
    id: 'c0',
    run: 'r',
    actor,
    occurredAt: START,
    runbook: { id: plan.runbook.id, hash: plan.hash },
    kind: 'drill',
    fields: {},
  };
  let run = fold(plan, recordsOf('r', 0, START, declare(plan, command, START).events));
  acts.forEach(([minute, act], index) => {
    const at = START + minute * MINUTE;
    const full = { id: `c${index + 1}`, run: 'r', actor, occurredAt: at, ...act } as RunCommand;
    if (!run) throw new Error('no run');
    const decision = decide(plan, run, full, at);
    if (decision.status === 'refused') throw new Error(JSON.stringify(decision.problems));
    run = fold(plan, recordsOf('r', run.seq, at, decision.events), run);
  });
  if (!run) throw new Error('no run');
  return run;
}

const throughReport: readonly Act[] = [
  [1, { type: 'completeStep', step: 'answer' }],
  [2, { type: 'completeStep', step: 'record', values: { coreDownAt: '2026-03-01T00:59:00.000Z' } }],
];

describe('overlayOf', () => {
  it('lights the step that is open and leaves what is ahead unlit', () => {
    const { nodes } = overlayOf(plan, runAfter(), START);
    expect(nodes.answer?.status).toBe('open');
    expect(nodes.record?.status).toBe('standby');
    expect(nodes.report?.status).toBe('active');
    expect(nodes.handle?.status).toBe('unreached');
    expect(nodes['root-cause']?.status).toBe('waiting');
  });

  it('says who did a step and when', () => {
    const { nodes } = overlayOf(plan, runAfter(...throughReport), START + 3 * MINUTE);
    expect(nodes.answer).toMatchObject({
      status: 'done',
      by: { zh: '王敏', en: '王敏' },
      at: START + MINUTE,
    });
  });

  it('tells a running clock, a warned one, a missed one and a kept one apart', () => {
    const run = runAfter(...throughReport);
    const at = (minute: number) =>
      overlayOf(plan, run, START + minute * MINUTE).targets['push-10m'];
    expect(at(3)?.state).toBe('running');
    expect(at(10)?.state).toBe('warned');
    expect(at(12)).toMatchObject({ state: 'missed', missedByMs: MINUTE });
    const pushed = runAfter(...throughReport, [5, { type: 'completeStep', step: 'push' }]);
    expect(overlayOf(plan, pushed, START + 20 * MINUTE).targets['push-10m']).toMatchObject({
      state: 'met',
      stopped: true,
    });
  });

  it('shows where a run was ended before all was done, and not as if it had been', () => {
    const closed = runAfter(...throughReport, [3, { type: 'close', reason: '误报' }]);
    const { nodes } = overlayOf(plan, closed, START + 4 * MINUTE);
    expect(nodes.report?.status).toBe('halted');
    expect(nodes.answer?.status).toBe('done');
    expect(nodes.handle?.status).toBe('unreached');
    expect(Object.values(nodes).some(({ status }) => status === 'active')).toBe(false);
  });

  it('marks a phase that is over as passed, and the choice of a decision', () => {
    const run = runAfter(
      ...throughReport,
      [5, { type: 'completeStep', step: 'push' }],
      [6, { type: 'completeStep', step: 'joint-review' }],
      [7, { type: 'decide', step: 'activate-or-not', choice: 'activate' }],
    );
    const { nodes } = overlayOf(plan, run, START + 8 * MINUTE);
    expect(nodes.report?.status).toBe('passed');
    expect(nodes['activate-or-not']).toMatchObject({ status: 'done', choice: 'activate' });
    expect(nodes.activate?.status).toBe('active');
  });
});

describe('runbookInRun', () => {
  it('is the same document where nothing was added', () => {
    expect(runbookInRun(hotlineOutage, { added: [] })).toBe(hotlineOutage);
  });
  it('shows a step added during the run at the end of its lane', () => {
    const definition = { kind: 'step', id: 'extra', title: { zh: '加', en: 'extra' } } as const;
    const added = [{ lane: 'support', definition, reason: 'r', at: START }];
    const { chart } = runbookInRun(hotlineOutage, { added });
    expect(JSON.stringify(chart)).toContain('"extra"');
    const handle = chart.states.find((state) => state.id === 'handle');
    const groups = handle && 'states' in handle ? handle.states[0] : undefined;
    const lane =
      groups && 'states' in groups ? groups.states.find(({ id }) => id === 'support') : undefined;
    expect(lane && 'states' in lane && lane.states.at(-1)?.id).toBe('extra');
  });
});
