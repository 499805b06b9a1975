import { durationMs } from '../duration.ts';
import type { Instant } from '../instant.ts';
import { parseInstant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import type { JournalJson } from '../replay/journal-json.ts';
import { journalToJson } from '../replay/journal-json.ts';
import { refusal } from '../run/refusals.ts';
import type { Run } from '../run/run.ts';
import { actorOf, commandOf, declareCommand } from './act-command.ts';
import type { LinkedPlans, Rehearsal } from './rehearsal.ts';
import { rehearse } from './rehearsal.ts';
import type { Refused, RunResult } from './run-result.ts';
import { runResult } from './run-result.ts';
import type { Script, TimedAct } from './script.ts';
import { timedActs } from './script.ts';

/** What a script made of a plan, with the journal it left. */
export interface SimulationResult extends RunResult {
  readonly journal: JournalJson;
}

/**
 * Plays a script through the real engine on a virtual clock, from its first act to `until`.
 * The first report declares the run. Where other acts come before it, or there is none, the run is declared at the start
 * with nothing reported; a plan that asks for more than that refuses, and whatever comes before a report is refused too.
 * A link hands over to the plan that `linked` has for it; where that is none, the journal says that it could not.
 * Acts later than `until` are not played: they are listed as refused. The same plan and script give the same result, ids included.
 */
export function simulate(
  plan: Plan,
  script: Script,
  linked: LinkedPlans = () => undefined,
): SimulationResult {
  const startAt = startOf(script);
  const endAt = startAt + durationMs(script.until);
  const rehearsal = rehearse(plan, undefined, linked);
  const refused: Refused[] = [];
  const refuse = (act: number | null, problems: readonly Problem[]): void => {
    refused.push(...problems.map(({ code, message }) => ({ act, code, message })));
  };

  const acts = timedActs(script);
  const [first] = acts;
  const declared = first?.act.do === 'report' ? [] : declareBare(plan, script, rehearsal, startAt);
  for (const timed of acts) {
    const at = startAt + timed.atMs;
    refuse(
      timed.index,
      at > endAt ? [AFTER_THE_END] : play(plan, script, rehearsal, timed, startAt),
    );
  }
  if (!rehearsal.run && !acts.some(({ act }) => act.do === 'report')) refuse(null, declared);
  refuse(null, rehearsal.passTo(endAt));

  const { run, records } = rehearsal;
  for (const { event } of records) {
    if (event.type === 'timerDue' && event.stuck) refuse(null, [refusal('chart-loop', '')]);
  }
  return {
    ...runResult(plan, run, endAt, records, { kind: script.kind, refused }),
    journal: journalToJson(records),
  };
}

const startOf = (script: Script): Instant => {
  const at = parseInstant(script.startAt);
  if (at === undefined) throw new Error(`unchecked instant: ${script.startAt}`);
  return at;
};

/** One run a result: its id need only be the same each time. */
const runId = (plan: Plan, script: Script): string => `simulated:${plan.runbook.id}:${script.kind}`;

const declareBare = (
  plan: Plan,
  script: Script,
  rehearsal: Rehearsal,
  startAt: Instant,
): readonly Problem[] =>
  rehearsal.declare(
    declareCommand(
      plan,
      script.kind,
      {
        id: 'declare',
        run: runId(plan, script),
        actor: { id: 'commander', role: 'commander' },
        occurredAt: startAt,
      },
      { fields: {} },
    ),
    startAt,
  );

function play(
  plan: Plan,
  script: Script,
  rehearsal: Rehearsal,
  { act, atMs, index }: TimedAct,
  startAt: Instant,
): readonly Problem[] {
  const at = startAt + atMs;
  const envelope = (run: Run | undefined) => ({
    id: `act:${index}`,
    run: runId(plan, script),
    actor: actorOf(plan, run, act),
    occurredAt: act.happenedAt === undefined ? at : startAt + durationMs(act.happenedAt),
  });
  if (rehearsal.run) return rehearsal.send((run) => commandOf(plan, run, act, envelope(run)), at);
  if (act.do !== 'report') return [NOT_DECLARED];
  const { fields = {}, title } = act;
  const command = declareCommand(plan, script.kind, envelope(undefined), { fields, title });
  return rehearsal.declare(command, at);
}

const AFTER_THE_END: Problem = {
  code: 'after-until',
  path: '',
  message: {
    zh: '这一动作晚于脚本的结束时间（until），没有执行。',
    en: 'This act comes after the end of the script (until) and was not played.',
  },
};

const NOT_DECLARED: Problem = {
  code: 'not-declared',
  path: '',
  message: {
    zh: '事件尚未宣布：请先用 report 填报接报信息。',
    en: 'Nothing has been declared yet: a report comes first.',
  },
};
