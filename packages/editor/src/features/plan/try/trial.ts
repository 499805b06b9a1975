import type { Act, Instant, JournalRecord, Plan, Problem, Run } from '@tocsin/engine';
import {
  actorOf,
  commandOf,
  declareCommand,
  durationMs,
  fold,
  printDuration,
  rehearse,
} from '@tocsin/engine';
import type { LinkedPlans } from './linked-plans.ts';

/** A plan tried out in the head of the browser: moves on a virtual clock, and what the engine made of them. */

/** What the planner did: an act at a time of the trial, or, without one, time going by until then. */
export interface Move {
  /** From the start of the trial. */
  readonly atMs: number;
  readonly act?: Act | undefined;
  /** It came from a script, to which going back returns it. */
  readonly isScripted?: boolean | undefined;
}

export interface Entry {
  readonly move: Move;
  /** When it happened: later than the move says, where the clock had gone past that already. */
  readonly atMs: number;
  /** Why it was refused; empty where it was accepted. */
  readonly problems: readonly Problem[];
  /** How long the journal was, and what the clock showed, before it. */
  readonly before: { readonly records: number; readonly nowMs: number };
}

export interface Trial {
  readonly plan: Plan;
  /** The plans its links may name; undefined while they are not read: until then no link is answered. */
  readonly linked: LinkedPlans | undefined;
  readonly startAt: Instant;
  readonly nowMs: number;
  /** Undefined until something is reported. */
  readonly run: Run | undefined;
  readonly records: readonly JournalRecord[];
  readonly entries: readonly Entry[];
}

export const openTrial = (plan: Plan, startAt: Instant, linked?: LinkedPlans): Trial => ({
  plan,
  linked,
  startAt,
  nowMs: 0,
  run: undefined,
  records: [],
  entries: [],
});

/** The trial's own time. */
export const nowOf = ({ startAt, nowMs }: Trial): Instant => startAt + nowMs;

export const movesOf = (trial: Trial): readonly Move[] => trial.entries.map(({ move }) => move);

export const refusedIn = (trial: Trial): readonly Entry[] =>
  trial.entries.filter(({ problems }) => problems.length > 0);

/** An act as the script format has it, at a time of the trial. */
export const moveOf = (atMs: number, act: UntimedAct): Move => ({
  atMs,
  act: { ...act, at: printDuration(atMs) },
});

/** An act that gets its time from the clock. */
export type UntimedAct = Act extends infer A ? (A extends Act ? Omit<A, 'at'> : never) : never;

const RUN_ID = 'trial';

/** Does one more thing. Time never runs backwards: a move timed before the clock happens now. */
export function take(trial: Trial, move: Move): Trial {
  const { plan, startAt, linked } = trial;
  const nowMs = Math.max(trial.nowMs, move.atMs);
  const rehearsal = rehearse(
    plan,
    trial,
    // A plan that hands over to itself hands over to this draft of it.
    linked && ((id) => (id === plan.runbook.id ? plan : linked.get(id))),
  );
  const problems = perform(trial, rehearsal, move, startAt + nowMs);
  return {
    ...trial,
    nowMs,
    run: rehearsal.run,
    records: rehearsal.records,
    entries: [
      ...trial.entries,
      {
        move,
        atMs: nowMs,
        problems,
        before: { records: trial.records.length, nowMs: trial.nowMs },
      },
    ],
  };
}

function perform(
  { plan, startAt, entries }: Trial,
  rehearsal: ReturnType<typeof rehearse>,
  { act }: Move,
  at: Instant,
): readonly Problem[] {
  if (!act) return rehearsal.passTo(at);
  const envelope = (run: Run | undefined) => ({
    id: `act:${entries.length}`,
    run: RUN_ID,
    actor: actorOf(plan, run, act),
    occurredAt:
      act.happenedAt === undefined ? at : Math.min(at, startAt + durationMs(act.happenedAt)),
  });
  if (rehearsal.run) return rehearsal.send((run) => commandOf(plan, run, act, envelope(run)), at);
  if (act.do !== 'report') return [NOT_DECLARED];
  // A trial reaches nobody: to the engine it is a drill, and every notice says so.
  const { fields = {}, title } = act;
  return rehearsal.declare(
    declareCommand(plan, 'drill', envelope(undefined), { fields, title }),
    at,
  );
}

/** Takes the last move back; time that went by after an act goes with a move of its own. */
export function goBack(trial: Trial): Trial {
  const last = trial.entries.at(-1);
  if (!last) return trial;
  const records = trial.records.slice(0, last.before.records);
  return {
    ...trial,
    nowMs: last.before.nowMs,
    records,
    run: records.length === 0 ? undefined : fold(trial.plan, records),
    entries: trial.entries.slice(0, -1),
  };
}

/** The same moves on another draft of the plan; what that draft does not allow is refused there, and kept. */
export const replayOn = (plan: Plan, trial: Trial, linked = trial.linked): Trial =>
  movesOf(trial).reduce(take, openTrial(plan, trial.startAt, linked));

const NOT_DECLARED: Problem = {
  code: 'not-declared',
  path: '',
  message: { zh: '事件尚未接报，请先填报。', en: 'Nothing has been reported yet: report first.' },
};
