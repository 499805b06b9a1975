import type { Instant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { ENGINE } from './actor.ts';
import { fireDue, openSession } from './advance.ts';
import { checkValues } from './check-values.ts';
import type { Declare, RunCommand } from './command.ts';
import type { RunEvent } from './event.ts';
import { applyEvent } from './evolve.ts';
import { queueMoved } from './flow.ts';
import { perform } from './handlers.ts';
import { assess } from './levels.ts';
import type { LinkedStart } from './links.ts';
import { refusal } from './refusals.ts';
import { isBlank, setFields } from './report-values.ts';
import type { Run } from './run.ts';
import { queue } from './session.ts';
import { EndlessChart, settle } from './settle.ts';

/** Version of these semantics, written into every journal [R7]. */
export const SEMANTICS = 1;

/**
 * What becomes of a command [R2]. Events are in order and must be recorded in every case: a refusal too may bring some
 * (timers that came due, the bare fact that somebody did something). `already` changes nothing: what was asked for holds.
 */
export type Decision =
  | { readonly status: 'accepted'; readonly events: readonly RunEvent[] }
  | { readonly status: 'already'; readonly events: readonly RunEvent[] }
  | {
      readonly status: 'refused';
      readonly problems: readonly Problem[];
      readonly events: readonly RunEvent[];
    };

/** [R3] Starts a run. `now` is the runner's clock; the run's own time begins there, or where the run `linked` came from stands. */
export function declare(
  plan: Plan,
  command: Declare,
  now: Instant,
  linked?: LinkedStart,
): Decision {
  const problems = [
    ...(command.runbook.hash === plan.hash ? [] : [refusal('wrong-runbook', '/runbook/hash')]),
    ...checkValues(plan, command.fields, '/fields'),
    ...missingFields(plan, command),
  ];
  if (problems.length > 0) return { status: 'refused', problems, events: [] };
  const at = Math.min(command.occurredAt, now);
  const event: RunEvent = {
    type: 'runDeclared',
    at,
    by: command.actor,
    cmd: command.id,
    run: command.run,
    kind: command.kind,
    title: command.title,
    runbook: { id: plan.runbook.id, version: plan.runbook.version, hash: plan.hash },
    semantics: SEMANTICS,
    timeZone: plan.runbook.timeZone ?? 'Asia/Shanghai',
    clock: {
      rate: command.kind === 'drill' ? (command.rate ?? 1) : 1,
      runAt: now,
      wallAt: linked?.wallNow ?? now,
    },
    ...(linked ? { from: linked.from } : {}),
  };
  const session = openSession(plan, applyEvent(plan, undefined, event), now, command.id);
  session.events.push(event);
  session.by = command.actor;
  session.at = at;
  // The level is known before anything opens, so that what depends on it is right from the first moment.
  if (Object.keys(command.fields).length > 0) setFields(session, command.fields);
  assess(session);
  const consequences = session.tasks.splice(0);
  queue(session, { do: 'moment', key: 'declared', at });
  queueMoved(session);
  queue(session, ...consequences, { do: 'conditions' });
  try {
    settle(session);
    fireDue(session, now);
    return { status: 'accepted', events: session.events };
  } catch (error) {
    if (!(error instanceof EndlessChart)) throw error;
    return { status: 'refused', problems: [refusal('chart-loop', '')], events: [] };
  }
}

function missingFields(plan: Plan, command: Declare): readonly Problem[] {
  const form = plan.runbook.forms?.find((one) => one.use === 'report');
  return (form?.fields ?? [])
    .filter(({ field, required }) => required && isBlank(command.fields[field]))
    .flatMap(({ field }) => {
      const definition = plan.fields.get(field);
      return definition
        ? [refusal('required-field', `/fields/${field}`, { field: definition.name })]
        : [];
    });
}

/** [R3] [R4] Judges a command against a run at the runner's time `now`. Timers due by then are fired first. `now` is run time, `wallNow` the wall's, which only a drill's clock reads apart. */
export function decide(
  plan: Plan,
  run: Run,
  command: RunCommand,
  now: Instant,
  wallNow: Instant = now,
): Decision {
  const session = openSession(plan, run, now, undefined);
  fireDue(session, now);
  const fired = session.events.length;
  const act = openSession(plan, session.run, now, command.id);
  act.events.push(...session.events);
  act.by = command.actor;
  act.wall = wallNow;
  act.at = Math.min(command.occurredAt, now);
  try {
    const verb = perform(act, command);
    settle(act);
    act.by = ENGINE;
    if (verb.status === 'accepted') fireDue(act, now);
    return verb.status === 'refused'
      ? { status: 'refused', problems: verb.problems, events: act.events }
      : { status: verb.status, events: act.events };
  } catch (error) {
    if (!(error instanceof EndlessChart)) throw error;
    return {
      status: 'refused',
      problems: [refusal('chart-loop', '')],
      events: session.events.slice(0, fired),
    };
  }
}
