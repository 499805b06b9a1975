import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Instant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import type { Link } from '../runbook/chart.ts';
import type { Text } from '../text.ts';
import type { Actor } from './actor.ts';
import { ENGINE } from './actor.ts';
import { checkValues } from './check-values.ts';
import type { Declare } from './command.ts';
import type { LinkOrder, LinkOrigin } from './event.ts';
import { isOpen, itemState, stepRun } from './lookup.ts';
import type { Run } from './run.ts';
import type { Session } from './session.ts';
import { emit, queue } from './session.ts';
import type { FieldValues } from './values.ts';

/**
 * Links to other runbooks. [K1] The engine asks for the other run as it asks for a notice, by an event; that it was declared,
 * could not be, or has ended is told by commands of the runner's. Nothing here knows the other runbook.
 */

interface Start {
  readonly by: Actor;
  /** Values of the other runbook's fields that a person gave for it; they go before those that are passed on. */
  readonly said: FieldValues;
}

export function startLink(session: Session, link: Link, { by, said }: Start): void {
  const { run } = session;
  const order: LinkOrder = {
    link: otherRunId(run, link.id),
    runbook: link.runbook,
    kind: run.kind,
    rate: Math.max(1, run.clock.rate),
    commander: by === ENGINE ? run.commander : by,
    ...(run.title === undefined ? {} : { title: run.title }),
    values: { ...passedOn(run, link), ...said },
    ...(link.fields ? { exact: true } : {}),
  };
  emit(session, { type: 'linkStarted', step: link.id, link: order, by });
  const step = stepRun(session.plan, run, link.id);
  if (step.status !== 'started') {
    if (step.acknowledgedAt === undefined) {
      queue(session, { do: 'moment', key: `acknowledged:${link.id}`, at: session.at });
    }
    emit(session, { type: 'stepStarted', step: link.id, by });
    queue(session, { do: 'moment', key: `started:${link.id}`, at: session.at });
  }
}

/** The same in every replay, and no other run's: the journal it is asked from and its place there make it. */
function otherRunId(run: Run, step: string): string {
  const count = Object.values(run.links).filter((link) => link.step === step).length;
  const name = JSON.stringify([run.id, run.declaredAt, step, count + 1]);
  return `link-${bytesToHex(sha256(utf8ToBytes(name))).slice(0, 24)}`;
}

function passedOn(run: Run, { fields }: Link): FieldValues {
  const ways = fields
    ? Object.entries(fields)
    : Object.keys(run.fields).map((field) => [field, field] as const);
  return Object.fromEntries(
    ways.flatMap(([theirs, ours]) => {
      const value = run.fields[ours]?.value;
      return value === undefined || value === null ? [] : [[theirs, value] as const];
    }),
  );
}

/** [K3] A link is done once its other run exists, or once that has ended; one that was aborted leaves it to a person. */
export function followLink(session: Session, id: string): void {
  const link = session.run.links[id];
  if (!link || session.run.status === 'ended') return;
  const state = itemState(session.plan, session.run, link.step);
  if (state?.kind !== 'link') return;
  if (!isOpen(stepRun(session.plan, session.run, link.step).status)) return;
  const isDone =
    (state.completes ?? 'handed-over') === 'handed-over'
      ? link.state === 'declared' || link.state === 'ended'
      : link.state === 'ended' && link.outcome !== 'aborted';
  if (!isDone) return;
  emit(session, { type: 'stepCompleted', step: link.step, by: ENGINE });
  queue(
    session,
    { do: 'moment', key: `done:${link.step}`, at: session.at },
    { do: 'closed', step: link.step },
  );
}

/** Where a run that was handed over begins: what it was asked by, and its clock, which goes on from the asking run's. */
export interface LinkedStart {
  readonly from: LinkOrigin;
  readonly wallNow: Instant;
}

/**
 * The declaration that an order asks for, made for the runbook it names. Values the other runbook does not take are left out,
 * unless the plan says itself which go where: then they are for the other runbook to refuse.
 */
export function declareLinked(plan: Plan, order: LinkOrder, occurredAt: Instant): Declare {
  const kept = order.exact
    ? order.values
    : Object.fromEntries(
        Object.entries(order.values).filter(
          ([field, value]) => checkValues(plan, { [field]: value }, '').length === 0,
        ),
      );
  return {
    type: 'declare',
    id: `hand-over:${order.link}`,
    run: order.link,
    actor: order.commander,
    occurredAt,
    runbook: { id: plan.runbook.id, hash: plan.hash },
    kind: order.kind,
    fields: kept,
    ...(order.kind === 'drill' ? { rate: order.rate } : {}),
    ...(order.title === undefined ? {} : { title: order.title }),
  };
}

/** Why a link's other run could not be declared, in one sentence. */
export const linkRefusal = (problems: readonly Problem[]): Text => ({
  zh: problems.map(({ message }) => message.zh).join(''),
  en: problems.map(({ message }) => message.en).join(' '),
});

export const noSuchPlan = (runbook: string): Text => ({
  zh: `预案库中没有“${runbook}”。`,
  en: `The library does not hold “${runbook}”.`,
});
