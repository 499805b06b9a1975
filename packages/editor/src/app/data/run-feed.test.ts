import type { JournalRecord, Plan, RunCommand } from '@tocsin/engine';
import { compilePlan, decide, declare, fold, parseRunbook, recordsOf } from '@tocsin/engine';
import type { RunHost, RunListener } from '@tocsin/runner/client';
import { HostError } from '@tocsin/runner/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Loadable } from './loadable.ts';
import type { LiveRun } from './run-feed.ts';
import { createRunFeed } from './run-feed.ts';

const SOURCE = `
tocsin: 1
id: small
version: 1.0.0
title: { zh: 小预案, en: Small plan }
timeZone: Asia/Shanghai
groups: [{ id: desk, name: { zh: 值班台, en: Duty desk }, kind: team }]
chart:
  states:
    - id: handle
      kind: phase
      phase: handle
      title: { zh: 处置, en: Handle }
      states:
        - { id: answer, kind: step, group: desk, title: { zh: 接听, en: Answer } }
        - { id: record, kind: step, group: desk, title: { zh: 记录, en: Record } }
`;

const START = Date.parse('2026-03-01T01:00:00Z');
const actor = { id: 'wang', name: '王敏' };

function smallPlan(): Plan {
  const parsed = parseRunbook(SOURCE);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compilePlan(parsed.value);
}

/** A host that keeps one run in memory and lets the test play the network. */
function fakeHost(plan: Plan) {
  const journal: JournalRecord[] = [];
  const watchers = new Set<{ readonly after: number; readonly listener: RunListener }>();
  let reachable = true;
  const add = (events: Parameters<typeof recordsOf>[3]) => {
    const fresh = recordsOf('r', journal.length, START, events);
    journal.push(...fresh);
    for (const { listener } of watchers) listener.records(fresh);
  };
  const declared = declare(
    plan,
    {
      type: 'declare',
      id: 'c0',
      run: 'r',
      actor,
      occurredAt: START,
      runbook: { id: 'small', hash: plan.hash },
      kind: 'drill',
      rate: 60,
      fields: {},
    },
    START,
  );
  add(declared.events);
  const host = {
    kind: 'server',
    wallNow: () => START + 2000,
    async getDocument() {
      return plan.runbook;
    },
    async journal(run: string) {
      if (!reachable) throw new HostError(0, []);
      if (run !== 'r') {
        const message = { zh: '没有', en: 'none' };
        throw new HostError(404, [{ code: 'unknown-run', path: '', message }]);
      }
      return [...journal];
    },
    watch(_: string, after: number, listener: RunListener) {
      const watcher = { after, listener };
      watchers.add(watcher);
      listener.status('live');
      return () => watchers.delete(watcher);
    },
  } as unknown as RunHost;
  const complete = (step: string) => {
    const run = fold(plan, journal);
    if (!run) throw new Error('no run');
    const command: RunCommand = {
      type: 'completeStep',
      id: `c-${step}`,
      run: 'r',
      actor,
      occurredAt: START,
      step,
    };
    add(decide(plan, run, command, START).events);
  };
  return {
    host,
    journal,
    watchers,
    complete,
    setReachable: (value: boolean) => {
      reachable = value;
    },
  };
}

const liveOf = (loadable: Loadable<LiveRun>): LiveRun => {
  if (loadable.state !== 'ready') throw new Error(`not ready: ${loadable.state}`);
  return loadable.value;
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('createRunFeed', () => {
  it('folds the journal and goes on with what comes, each record once', async () => {
    const { host, journal, complete } = fakeHost(smallPlan());
    const feed = createRunFeed(host, 'r');
    const end = feed.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(0);
    const before = liveOf(feed.snapshot());
    expect(before.status).toBe('live');
    complete('answer');
    const after = liveOf(feed.snapshot());
    expect(after.run).toEqual(fold(after.plan, journal));
    expect(after.records).toEqual(journal);
    expect(before.records.length).toBeLessThan(after.records.length);
    end();
  });

  it('passes over records it has already', async () => {
    const { host, journal, watchers } = fakeHost(smallPlan());
    const feed = createRunFeed(host, 'r');
    const end = feed.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(0);
    const before = feed.snapshot();
    for (const { listener } of watchers) listener.records(journal);
    expect(feed.snapshot()).toBe(before);
    end();
  });

  it('tells the time of the run: a drill at sixty times the speed', async () => {
    const { host } = fakeHost(smallPlan());
    const feed = createRunFeed(host, 'r');
    const end = feed.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(0);
    expect(liveOf(feed.snapshot()).now()).toBe(START + 120_000);
    end();
  });

  it('says that there is no such run', async () => {
    const { host } = fakeHost(smallPlan());
    const feed = createRunFeed(host, 'other');
    const end = feed.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(0);
    const shown = feed.snapshot();
    expect(shown.state === 'failed' && shown.problems[0]?.code).toBe('unknown-run');
    end();
  });

  it('comes back by itself when the host does', async () => {
    const { host, setReachable } = fakeHost(smallPlan());
    setReachable(false);
    const feed = createRunFeed(host, 'r');
    const end = feed.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(0);
    expect(feed.snapshot().state).toBe('failed');
    setReachable(true);
    await vi.advanceTimersByTimeAsync(2000);
    expect(feed.snapshot().state).toBe('ready');
    end();
  });

  it('lets go of the host when nobody looks, and resumes where it was', async () => {
    const { host, watchers } = fakeHost(smallPlan());
    const feed = createRunFeed(host, 'r');
    const end = feed.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(0);
    end();
    await vi.advanceTimersByTimeAsync(0);
    expect(watchers.size).toBe(0);
    const seq = liveOf(feed.snapshot()).run.seq;
    const again = feed.subscribe(() => {});
    expect([...watchers].map(({ after }) => after)).toEqual([seq]);
    again();
  });
});
