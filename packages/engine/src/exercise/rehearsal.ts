import type { Instant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import type { Actor } from '../run/actor.ts';
import { advance, nextDueAt } from '../run/advance.ts';
import type { CommandOf, Declare, RunCommand } from '../run/command.ts';
import type { Decision } from '../run/decide.ts';
import { decide, declare } from '../run/decide.ts';
import type { EventOf, JournalRecord, RunEvent } from '../run/event.ts';
import { fold } from '../run/evolve.ts';
import { declareLinked, linkRefusal, noSuchPlan } from '../run/links.ts';
import { recordsOf } from '../run/record.ts';
import type { Run } from '../run/run.ts';

/** More lines than any exercise can need; a plan that repeats every second for a year would fill the memory instead. */
const MOST_RECORDS = 100_000;

/** A run on a virtual clock: nothing happens between the moments it is told of, and timers fire exactly on time. */
export interface Rehearsal {
  readonly run: Run | undefined;
  readonly records: readonly JournalRecord[];
  /** Lets time pass: every timer due by then fires at its own due time. A run that would fill its journal without end is a problem. */
  passTo(at: Instant): readonly Problem[];
  declare(command: Declare, at: Instant): readonly Problem[];
  /** What is wrong with a command sent at an instant, made of the run as it is then; nothing where it is accepted, or holds already. */
  send(command: (run: Run) => RunCommand, at: Instant): readonly Problem[];
}

/** Where a rehearsal goes on from: a run and the journal that led to it, which is copied. */
export type Rehearsed = Pick<Rehearsal, 'run' | 'records'>;

/** Who answers a link of a rehearsed run: with the plan of the runbook it names, or why there is none. */
export type LinkedPlans = (runbook: string) => Plan | undefined;

/**
 * `linked` knows the runbooks that links may name; without it a link is not answered and stays as started, for whoever
 * plays the run to say what became of it.
 */
export function rehearse(plan: Plan, from?: Rehearsed, linked?: LinkedPlans): Rehearsal {
  let run = from?.run;
  const records: JournalRecord[] = [...(from?.records ?? [])];

  const record = (id: string, at: Instant, events: readonly RunEvent[]): void => {
    const added = recordsOf(id, records.length, at, events);
    for (const one of added) records.push(one);
    run = fold(plan, added, run);
    if (linked) for (const { event } of added) if (event.type === 'linkStarted') answer(event, at);
  };

  const answer = (event: EventOf<'linkStarted'>, at: Instant): void => {
    const before = run;
    if (!before || !linked) return;
    const { link } = event.link;
    const outcome = answerLink(before.id, event, at, linked(event.link.runbook));
    const command: RunCommand = {
      type: 'recordLink',
      id: `answer:${link}`,
      run: before.id,
      actor: RUNNER,
      occurredAt: at,
      link,
      outcome,
    };
    record(before.id, at, decide(plan, before, command, at).events);
  };

  const passTo = (at: Instant): readonly Problem[] => {
    for (;;) {
      const before = run;
      const dueAt = before && nextDueAt(before);
      if (!before || dueAt === undefined || dueAt > at) return [];
      record(before.id, dueAt, advance(plan, before, dueAt));
      if (records.length > MOST_RECORDS) return [tooLong()];
    }
  };

  const take = (id: string, at: Instant, decision: Decision): readonly Problem[] => {
    record(id, at, decision.events);
    return decision.status === 'refused' ? decision.problems : [];
  };

  return {
    get run() {
      return run;
    },
    records,
    passTo,
    declare: (command, at) => take(command.run, at, declare(plan, command, at)),
    send(command, at) {
      const trouble = passTo(at);
      const before = run;
      if (trouble.length > 0) return trouble;
      if (!before) throw new Error('a command before the declaration');
      return take(before.id, at, decide(plan, before, command(before), at));
    },
  };
}

const RUNNER: Actor = { id: 'runner', role: 'system' };

/** What a runner with that plan in its library would answer. The other run is declared to see whether it can be; nobody plays it. */
function answerLink(
  run: string,
  { step, link }: EventOf<'linkStarted'>,
  at: Instant,
  other: Plan | undefined,
): CommandOf<'recordLink'>['outcome'] {
  if (!other) return { is: 'refused', reason: noSuchPlan(link.runbook) };
  const start = { from: { run, step }, wallNow: at };
  const decision = declare(other, declareLinked(other, link, at), at, start);
  if (decision.status === 'refused') {
    return { is: 'refused', reason: linkRefusal(decision.problems) };
  }
  const { id, version } = other.runbook;
  return { is: 'declared', runbook: { id, version, hash: other.hash } };
}

const tooLong = (): Problem => ({
  code: 'too-long',
  path: '',
  message: {
    zh: `记录已超过 ${MOST_RECORDS} 条，推演在此停止；请缩短时长或放宽重复间隔。`,
    en: `More than ${MOST_RECORDS} lines were recorded, so the rehearsal stops here; make it shorter or repeat less often.`,
  },
});
