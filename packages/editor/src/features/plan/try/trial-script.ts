import type { Plan, Script } from '@tocsin/engine';
import { durationMs, parseInstant, printDuration, printInstant, timedActs } from '@tocsin/engine';
import type { LinkedPlans } from './linked-plans.ts';
import type { Move, Trial } from './trial.ts';
import { openTrial } from './trial.ts';

/** Between a trial and the script of a drill, both ways. */

/** What was tried, as a script that the same plan plays to the same end. */
export function scriptOf(trial: Trial): Script {
  const acts = trial.entries.flatMap(({ move: { act }, atMs }) =>
    act ? [{ ...act, at: printDuration(atMs) }] : [],
  );
  return {
    kind: 'drill',
    runbook: trial.plan.runbook.id,
    startAt: printInstant(trial.startAt),
    until: printDuration(trial.nowMs),
    acts,
  };
}

export interface Loaded {
  readonly trial: Trial;
  /** The script's acts in the order of their times, and time going by to its end. */
  readonly queue: readonly Move[];
  /** How many acts come after the script's own end, where nothing is played any more. */
  readonly afterEnd: number;
}

/** A trial that is about to play a script; like the command line, it reports by itself where the script does not begin so. */
export function loadScript(plan: Plan, script: Script, linked?: LinkedPlans): Loaded {
  const startAt = parseInstant(script.startAt);
  if (startAt === undefined) throw new Error(`unchecked instant: ${script.startAt}`);
  const untilMs = durationMs(script.until);
  const timed = timedActs(script);
  const inTime = timed.filter(({ atMs }) => atMs <= untilMs);
  const bare: Move[] =
    timed[0]?.act.do === 'report'
      ? []
      : [{ atMs: 0, act: { at: 'PT0S', do: 'report' }, isScripted: true }];
  return {
    trial: openTrial(plan, startAt, linked),
    queue: [
      ...bare,
      ...inTime.map(({ atMs, act }) => ({ atMs, act, isScripted: true })),
      { atMs: untilMs, isScripted: true },
    ],
    afterEnd: timed.length - inTime.length,
  };
}
