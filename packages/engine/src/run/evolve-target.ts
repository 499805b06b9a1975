import type { RunEvent, TimerArm } from './event.ts';
import type { Run } from './run.ts';

type TargetEvent = Extract<RunEvent, { type: `target${string}` }>;

/** Folds what happens to a timing target; its timers go when its clock stops, is paused or starts anew. */
export function evolveTarget(run: Run, event: TargetEvent): Run {
  const before = run.targets[event.target];
  if (event.type === 'targetStarted') {
    const { target: id, startedAt, dueAt, warnAt, withinMs } = event;
    const round = (before?.round ?? 0) + 1;
    return {
      ...disarmed(run, id),
      targets: { ...run.targets, [id]: { id, startedAt, dueAt, warnAt, withinMs, round } },
    };
  }
  if (!before) return run;
  switch (event.type) {
    case 'targetWarned':
      return put(run, { ...before, warnedAt: event.at });
    case 'targetMissed': {
      const { alarm: id, dueAt, late } = event;
      const alarm = { id, target: before.id, raisedAt: event.at, late: late === true };
      return put(
        { ...run, alarms: { ...run.alarms, [id]: alarm } },
        { ...before, missedAt: dueAt, alarm: id },
      );
    }
    case 'targetStopped':
      return put(disarmed(run, before.id), {
        ...before,
        stoppedAt: event.stoppedAt,
        pausedAt: undefined,
      });
    case 'targetVoided':
      return put(disarmed(run, before.id), { ...before, voidedAt: event.at, pausedAt: undefined });
    case 'targetPaused':
      return put(disarmed(run, before.id), { ...before, pausedAt: event.at });
    case 'targetResumed':
      return put(run, { ...before, pausedAt: undefined, dueAt: event.dueAt, warnAt: event.warnAt });
    case 'targetRetimed': {
      const { dueAt, warnAt, withinMs } = event;
      return put(disarmed(run, before.id), { ...before, dueAt, warnAt, withinMs });
    }
  }
}

const put = (run: Run, target: Run['targets'][string]): Run => ({
  ...run,
  targets: { ...run.targets, [target.id]: target },
});

function disarmed(run: Run, target: string): Run {
  const owner = `target:${target}`;
  const timers: Record<string, TimerArm> = {};
  let isOwned = false;
  for (const id in run.timers) {
    const timer = run.timers[id];
    if (timer?.owner === owner) isOwned = true;
    else if (timer) timers[id] = timer;
  }
  return isOwned ? { ...run, timers } : run;
}
