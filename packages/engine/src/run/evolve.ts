import type { Movement } from '../chart/configuration.ts';
import { emptyConfiguration, jump, move, startChart } from '../chart/configuration.ts';
import type { Plan } from '../plan.ts';
import type { EventOf, JournalRecord, RunEvent } from './event.ts';
import { evolveStep, resetEntered } from './evolve-step.ts';
import { evolveTarget } from './evolve-target.ts';
import { helpAnswered } from './help-request.ts';
import { evolveLink } from './link-run.ts';
import { regionOfStep, withEntry } from './lookup.ts';
import { withDelivered, withPending } from './pending-notices.ts';
import type { Run } from './run.ts';

/** [R1] [R3] The run after one more line of its journal. The first line must be `runDeclared`; later ones follow in order. */
export function evolve(plan: Plan, run: Run | undefined, record: JournalRecord): Run {
  const next = applyEvent(plan, run, record.event);
  return { ...next, seq: record.seq, recordedAt: record.recordedAt };
}

/** A journal as the run it amounts to; `from` continues a run already folded. */
export function fold(plan: Plan, records: Iterable<JournalRecord>, from?: Run): Run | undefined {
  let run = from;
  for (const record of records) run = evolve(plan, run, record);
  return run;
}

/** What one event makes of a run, whatever its place in the journal. */
export function applyEvent(plan: Plan, run: Run | undefined, event: RunEvent): Run {
  if (event.type === 'runDeclared') return declared(plan, event);
  if (!run) throw new Error(`a journal begins with runDeclared, not ${event.type}`);
  return armed(step(plan, run, event), event);
}

function declared(plan: Plan, event: EventOf<'runDeclared'>): Run {
  const run: Run = {
    id: event.run,
    kind: event.kind,
    title: event.title,
    runbook: event.runbook,
    semantics: event.semantics,
    timeZone: event.timeZone,
    clock: event.clock,
    declaredAt: event.at,
    declaredBy: event.by,
    commander: event.by,
    from: event.from,
    seq: 0,
    recordedAt: event.at,
    status: 'running',
    ended: undefined,
    fields: {},
    levels: {},
    assessed: {},
    chart: emptyConfiguration,
    moved: { seq: 0, entered: [], exited: [] },
    enteredAt: [],
    steps: [],
    added: [],
    addedGroups: {},
    targets: {},
    alarms: {},
    helps: {},
    links: {},
    timers: {},
    outbox: {},
    holding: {},
  };
  return moved(plan, run, startChart(plan.machine), event);
}

function step(plan: Plan, run: Run, event: Exclude<RunEvent, { type: 'runDeclared' }>): Run {
  switch (event.type) {
    case 'fieldsSet': {
      const entries = Object.entries(event.values).map(([field, value]) => [
        field,
        { value, at: event.at, by: event.by },
      ]);
      const timers = withoutOwners(run.timers, clocksReading(plan, Object.keys(event.values)));
      return { ...run, fields: { ...run.fields, ...Object.fromEntries(entries) }, timers };
    }
    case 'levelAssessed': {
      const { kind, level, rules, at } = event;
      return { ...run, assessed: { ...run.assessed, [kind]: { level, rules, at } } };
    }
    case 'levelChanged': {
      const { kind, to, why, rules, reason, at, by } = event;
      const state = { level: to, at, why, rules: rules ?? [], reason, by };
      return { ...run, levels: { ...run.levels, [kind]: state } };
    }
    case 'transitionTaken': {
      const movement = move(plan.machine, run.chart, event.transition);
      if (!movement) throw new Error(`the chart cannot take ${event.transition} here`);
      return moved(plan, run, movement, event);
    }
    case 'jumped': {
      const movement = jump(plan.machine, run.chart, event.to);
      if (!movement) throw new Error(`the chart cannot jump to ${event.to}`);
      return moved(plan, run, movement, event);
    }
    case 'conditionHeld': {
      const { [event.when]: _, ...rest } = run.holding;
      return { ...run, holding: event.holds ? { ...run.holding, [event.when]: true } : rest };
    }
    case 'stepAdded': {
      const { lane, definition, reason, at } = event;
      return { ...run, added: [...run.added, { lane, definition, reason, at }] };
    }
    case 'groupAdded':
      return { ...run, addedGroups: { ...run.addedGroups, [event.group]: event.name } };
    case 'timerDue': {
      const { [event.timer.id]: _, ...timers } = run.timers;
      return { ...run, timers };
    }
    case 'alarmAcknowledged': {
      const alarm = run.alarms[event.alarm];
      if (!alarm) return run;
      const known = { ...alarm, acknowledgedAt: event.at, acknowledgedBy: event.by };
      const timers = withoutOwners(run.timers, [`alarm:${alarm.id}`]);
      return { ...run, alarms: { ...run.alarms, [alarm.id]: known }, timers };
    }
    case 'escalationStarted':
    case 'escalated':
      return escalated(run, event);
    case 'noticeIssued': {
      const { notice, at: issuedAt } = event;
      return withPending(run, { notice, issuedAt, waitingFor: notice.channels });
    }
    case 'noticeDelivered':
      return withDelivered(run, event.notice, event.channel);
    case 'linkStarted':
    case 'linkDeclared':
    case 'linkRefused':
    case 'linkEnded':
      return evolveLink(run, event);
    case 'helpAnswered': {
      const answered = evolveStep(plan, helpAnswered(run, event), event);
      return { ...answered, timers: withoutOwners(run.timers, [`alarm:${event.help}`]) };
    }
    case 'commandHandedOver':
      return { ...run, commander: event.to };
    case 'clockSet':
      return { ...run, clock: event.clock };
    case 'runEnded': {
      const { at, outcome, reason } = event;
      return { ...run, status: 'ended', ended: { at, outcome, reason }, timers: {} };
    }
    case 'timersArmed':
    case 'noteAdded':
      return run;
    case 'targetStarted':
    case 'targetWarned':
    case 'targetMissed':
    case 'targetStopped':
    case 'targetVoided':
    case 'targetPaused':
    case 'targetResumed':
    case 'targetRetimed':
      return evolveTarget(run, event);
    default:
      return evolveStep(plan, run, event);
  }
}

/** Folds a movement of the chart in: what was entered begins afresh, what was left takes its timers along. */
function moved(plan: Plan, run: Run, movement: Movement, event: RunEvent): Run {
  let { enteredAt } = run;
  for (const id of movement.entered) {
    if (!plan.chart.nodes.has(id)) continue;
    enteredAt = withEntry(enteredAt, regionOfStep(plan, id), id, event.at);
  }
  const owners = movement.exited.map((id) => `state:${id}`);
  const next: Run = {
    ...run,
    chart: movement.configuration,
    moved: { seq: run.moved.seq + 1, entered: movement.entered, exited: movement.exited },
    enteredAt,
    timers: withoutOwners(run.timers, owners),
  };
  return resetEntered(plan, next, movement.entered);
}

/** How far the people of an alarm, or of a request for help, have been told. */
function escalated(run: Run, event: EventOf<'escalationStarted' | 'escalated'>): Run {
  const { alarm: id, escalation } = event;
  const stage = event.type === 'escalated' ? { tier: event.tier, round: event.round } : {};
  const alarm = run.alarms[id];
  if (alarm) return { ...run, alarms: { ...run.alarms, [id]: { ...alarm, escalation, ...stage } } };
  const help = run.helps[id];
  return help ? { ...run, helps: { ...run.helps, [id]: { ...help, escalation, ...stage } } } : run;
}

/** Clock fields whose start or end is among the given fields own timers that must be set anew. */
const clocksReading = (plan: Plan, fields: readonly string[]): readonly string[] =>
  [...plan.fields.values()]
    .filter((field) => field.type === 'elapsed')
    .filter(
      (field) =>
        fields.includes(field.since) || (field.until !== undefined && fields.includes(field.until)),
    )
    .map((field) => `clock:${field.id}`);

function withoutOwners(timers: Run['timers'], owners: readonly string[]): Run['timers'] {
  const going = Object.values(timers).filter((timer) => owners.includes(timer.owner));
  if (going.length === 0) return timers;
  const gone = new Set(going.map((timer) => timer.id));
  return Object.fromEntries(Object.entries(timers).filter(([id]) => !gone.has(id)));
}

function armed(run: Run, event: RunEvent): Run {
  if (!event.arms || event.arms.length === 0 || run.status === 'ended') return run;
  const timers = Object.fromEntries(event.arms.map((timer) => [timer.id, timer]));
  return { ...run, timers: { ...run.timers, ...timers } };
}
