import { z } from 'zod';
import { actorSchema } from '../run/actor.ts';
import type { EventOf, JournalRecord, RunEventType } from '../run/event.ts';
import { fieldValueSchema, fieldValuesSchema } from '../run/values.ts';
import { stepSchema } from '../runbook/chart.ts';
import { textSchema } from '../runbook/parts.ts';

/** The shape of every line of a journal, for reading what other programs wrote or people sent. */

/** Further off, an instant cannot be written any more. */
const MOST_MS = 8.64e15;

const instant = z
  .unknown()
  .refine((value) => Number.isSafeInteger(value) && Math.abs(Number(value)) <= MOST_MS, {
    params: { code: 'instant' },
  })
  .transform((value) => Number(value));

const optional = z.exactOptional;
const id = z.string().min(1).max(500);
const words = z.string();
const ids = z.array(id);
const count = z.int().min(0);
const inputs = z.record(z.string(), fieldValueSchema);
const late = optional(z.boolean());
const levelKind = z.enum(['response', 'event', 'warning']);

const purpose = z.discriminatedUnion('for', [
  z.strictObject({ for: z.enum(['target-warn', 'target-due']), target: id }),
  z.strictObject({ for: z.literal('transition'), transition: id }),
  z.strictObject({ for: z.literal('wait'), state: id }),
  z.strictObject({ for: z.literal('repeat'), step: id }),
  z.strictObject({ for: z.literal('clock'), field: id }),
  z.strictObject({ for: z.literal('escalation'), alarm: id, tier: count, round: count }),
]);

const timer = z.strictObject({ id, owner: id, dueAt: instant, purpose });

const clock = z.strictObject({ rate: z.number().min(0), runAt: instant, wallAt: instant });

const notice = z.strictObject({
  id,
  rule: id,
  audience: ids,
  channels: ids,
  text: textSchema,
  drill: z.boolean(),
  alarm: optional(id),
});

const link = z.strictObject({
  link: id,
  runbook: id,
  kind: z.enum(['live', 'drill']),
  rate: z.number().min(0),
  commander: actorSchema,
  title: optional(words),
  values: fieldValuesSchema,
  exact: optional(z.boolean()),
});

const outcome = z.enum(['finished', 'closed', 'aborted']);

const base = {
  at: instant,
  by: actorSchema,
  cmd: optional(id),
  arms: optional(z.array(timer)),
};

const shape = <const T extends RunEventType, P extends z.ZodRawShape>(type: T, rest: P) =>
  z.strictObject({ ...base, type: z.literal(type), ...rest });

const onStep = <const T extends RunEventType, P extends z.ZodRawShape>(type: T, rest: P) =>
  shape(type, { step: id, ...rest });

const onTarget = <const T extends RunEventType, P extends z.ZodRawShape>(type: T, rest: P) =>
  shape(type, { target: id, ...rest });

const EVENTS = {
  runDeclared: shape('runDeclared', {
    run: id,
    kind: z.enum(['live', 'drill']),
    title: optional(words),
    runbook: z.strictObject({ id, version: words, hash: id }),
    semantics: z.int(),
    timeZone: id,
    clock,
    from: optional(z.strictObject({ run: id, step: id })),
  }),
  fieldsSet: shape('fieldsSet', { values: fieldValuesSchema, step: optional(id) }),
  levelAssessed: shape('levelAssessed', {
    kind: levelKind,
    level: id.nullable(),
    rules: ids,
    inputs,
  }),
  levelChanged: shape('levelChanged', {
    kind: levelKind,
    from: id.nullable(),
    to: id,
    why: z.enum(['table', 'person', 'target']),
    rules: optional(ids),
    target: optional(id),
    reason: optional(words),
  }),
  transitionTaken: shape('transitionTaken', {
    transition: id,
    from: id,
    to: id,
    why: z.enum(['complete', 'person', 'clock', 'target']),
    reason: optional(words),
  }),
  jumped: shape('jumped', { to: id, reason: words }),
  stepOpened: onStep('stepOpened', {
    why: optional(z.enum(['entered', 'order', 'condition', 'level', 'added'])),
    conditionUnknown: optional(z.boolean()),
  }),
  stepAcknowledged: onStep('stepAcknowledged', {}),
  stepStarted: onStep('stepStarted', {}),
  stepReported: onStep('stepReported', { values: optional(fieldValuesSchema) }),
  stepCompleted: onStep('stepCompleted', {
    values: optional(fieldValuesSchema),
    confirmedBy: optional(actorSchema),
  }),
  stepSkipped: onStep('stepSkipped', { reason: words }),
  stepNotApplicable: onStep('stepNotApplicable', {
    why: z.enum(['level', 'condition', 'ended', 'person']),
    reason: optional(words),
  }),
  stepFailed: onStep('stepFailed', { reason: words }),
  stepReopened: onStep('stepReopened', { reason: words }),
  stepConcluded: onStep('stepConcluded', {}),
  stepRepeated: onStep('stepRepeated', { round: count }),
  stepReassigned: onStep('stepReassigned', { group: id, reason: words }),
  stepReportRejected: onStep('stepReportRejected', { reason: words }),
  stepConditionChanged: onStep('stepConditionChanged', {
    why: z.enum(['level', 'condition']),
    holds: z.boolean(),
  }),
  helpRequested: onStep('helpRequested', { text: words }),
  helpAnswered: onStep('helpAnswered', {
    help: id,
    answer: z.enum(['accepted', 'declined']),
    text: optional(words),
    group: optional(id),
  }),
  linkStarted: onStep('linkStarted', { link }),
  linkDeclared: onStep('linkDeclared', {
    link: id,
    runbook: z.strictObject({ id, version: words, hash: id }),
  }),
  linkRefused: onStep('linkRefused', { link: id, reason: textSchema }),
  linkEnded: onStep('linkEnded', { link: id, outcome }),
  decisionTaken: onStep('decisionTaken', {
    choice: id,
    reason: optional(words),
    inputs: optional(inputs),
  }),
  stepAdded: shape('stepAdded', { lane: id, definition: stepSchema, reason: words }),
  groupAdded: shape('groupAdded', { group: id, name: textSchema, reason: words }),
  targetStarted: onTarget('targetStarted', {
    startedAt: instant,
    dueAt: optional(instant),
    warnAt: optional(instant),
    withinMs: optional(z.number()),
  }),
  targetWarned: onTarget('targetWarned', { late }),
  targetMissed: onTarget('targetMissed', { dueAt: instant, alarm: id, late }),
  targetStopped: onTarget('targetStopped', { stoppedAt: instant }),
  targetVoided: onTarget('targetVoided', { why: z.enum(['ended', 'level', 'step']) }),
  targetPaused: onTarget('targetPaused', { reason: words }),
  targetResumed: onTarget('targetResumed', {
    dueAt: optional(instant),
    warnAt: optional(instant),
    reason: words,
  }),
  targetRetimed: onTarget('targetRetimed', {
    dueAt: instant,
    warnAt: optional(instant),
    withinMs: z.number(),
    level: id,
  }),
  alarmAcknowledged: shape('alarmAcknowledged', { alarm: id }),
  escalationStarted: shape('escalationStarted', { escalation: id, alarm: id }),
  escalated: shape('escalated', { escalation: id, alarm: id, tier: count, round: count, late }),
  conditionHeld: shape('conditionHeld', { when: words, holds: z.boolean() }),
  timersArmed: shape('timersArmed', {}),
  timerDue: shape('timerDue', { timer, late, stuck: late }),
  noticeIssued: shape('noticeIssued', { notice }),
  noticeDelivered: shape('noticeDelivered', {
    notice: id,
    channel: id,
    outcome: z.enum(['sent', 'failed', 'suppressed', 'shown']),
    detail: optional(words),
  }),
  commandHandedOver: shape('commandHandedOver', { to: actorSchema, reason: words }),
  noteAdded: shape('noteAdded', { text: words, about: optional(words) }),
  actRecorded: shape('actRecorded', {
    act: id,
    step: optional(id),
    choice: optional(id),
    refusal: id,
    values: optional(fieldValuesSchema),
    reason: optional(words),
  }),
  clockSet: shape('clockSet', { clock, reason: words }),
  runEnded: shape('runEnded', {
    outcome,
    reason: optional(words),
  }),
} as const satisfies { readonly [T in RunEventType]: z.ZodType<EventOf<T>> };

/** Keys that events have and this reading does not know: none, or the compiler objects to the test that says so. */
export type UnreadKeys = {
  [T in RunEventType]: Exclude<keyof EventOf<T>, keyof z.infer<(typeof EVENTS)[T]>>;
}[RunEventType];

export const journalRecordSchema: z.ZodType<JournalRecord> = z.strictObject({
  run: id,
  seq: z.int().min(1),
  recordedAt: instant,
  event: z.discriminatedUnion('type', [EVENTS.runDeclared, ...Object.values(EVENTS).slice(1)]),
});
