import type { Instant, JournalRecord, Plan, Run } from '@tocsin/engine';
import { evolve, fold, runNow } from '@tocsin/engine';
import type { RunHost, WatchStatus } from '@tocsin/runner/client';
import type { Loadable } from './loadable.ts';
import { LOADING, ready } from './loadable.ts';
import { pinnedPlan } from './pinned-plan.ts';
import { isUnreachable, problemsOf } from './problems-of.ts';

/** A run that is being followed. A new object after every record; `run` and `records` never change in place. */
export interface LiveRun {
  readonly plan: Plan;
  readonly run: Run;
  readonly records: readonly JournalRecord[];
  readonly status: WatchStatus;
  /** The run's own time, now; of a run that has ended, the moment it did. */
  readonly now: () => Instant;
}

/** One run followed for all screens that show it, folded once. */
export interface RunFeed {
  readonly snapshot: () => Loadable<LiveRun>;
  readonly subscribe: (changed: () => void) => () => void;
}

const RETRY_MS = 2000;

/** Follows a run from its first record while somebody looks; keeps what it has when nobody does. */
export function createRunFeed(host: RunHost, runId: string): RunFeed {
  const listeners = new Set<() => void>();
  let current: Loadable<LiveRun> = LOADING;
  let stop: (() => void) | undefined;

  const show = (next: Loadable<LiveRun>): void => {
    current = next;
    for (const changed of listeners) changed();
  };

  const clockOf = (run: Run) => (): Instant =>
    run.ended ? Math.max(run.ended.at, run.recordedAt) : runNow(run.clock, host.wallNow());

  const take = (records: readonly JournalRecord[]): void => {
    if (current.state !== 'ready') return;
    const before = current.value;
    const fresh = records.filter(({ seq }) => seq > before.run.seq);
    if (fresh.length === 0) return;
    let run = before.run;
    for (const record of fresh) run = evolve(before.plan, run, record);
    show(ready({ ...before, run, records: [...before.records, ...fresh], now: clockOf(run) }));
  };

  const follow = (after: number): (() => void) =>
    host.watch(runId, after, {
      records: take,
      status: (status) => {
        if (current.state === 'ready' && current.value.status !== status) {
          show(ready({ ...current.value, status }));
        }
      },
    });

  const open = (): (() => void) => {
    let here = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unfollow: (() => void) | undefined;
    const load = async () => {
      try {
        const records = await host.journal(runId);
        const declared = records[0]?.event;
        if (declared?.type !== 'runDeclared')
          throw new Error(`journal of ${runId} has no beginning`);
        const { id, hash } = declared.runbook;
        const plan = await pinnedPlan(host, id, hash);
        if (!here) return;
        const run = fold(plan, records);
        if (!run) throw new Error(`journal of ${runId} is empty`);
        show(ready({ plan, run, records, status: 'connecting', now: clockOf(run) }));
        unfollow = follow(run.seq);
      } catch (error) {
        if (!here) return;
        show({ state: 'failed', problems: problemsOf(error), retry: () => void load() });
        if (isUnreachable(error)) timer = setTimeout(() => void load(), RETRY_MS);
      }
    };
    if (current.state === 'ready') unfollow = follow(current.value.run.seq);
    else void load();
    return () => {
      here = false;
      clearTimeout(timer);
      unfollow?.();
    };
  };

  return {
    snapshot: () => current,
    subscribe: (changed) => {
      listeners.add(changed);
      stop ??= open();
      return () => {
        listeners.delete(changed);
        // A screen that gives way to another one on the same run hands the connection on.
        queueMicrotask(() => {
          if (listeners.size > 0) return;
          stop?.();
          stop = undefined;
        });
      };
    },
  };
}
