import { z } from 'zod';
import { idSchema, textSchema } from '../runbook/parts.ts';
import { actorSchema } from './actor.ts';
import { fieldValuesSchema } from './values.ts';

/** Commands [R2]: what people and devices ask for. The same id never counts twice. */

const reason = z.string().trim().min(1).max(2000);
const free = z.string().trim().min(1).max(20_000);

const envelope = {
  id: z.string().min(1).max(100),
  run: z.string().min(1).max(100),
  actor: actorSchema,
  device: z.string().max(200).optional(),
  /** When it happened by the sender's word, ms since the epoch. */
  occurredAt: z.int(),
};

/** Starts a run of one runbook version. `rate` runs a drill's clock that many times as fast. */
export const declareSchema = z.strictObject({
  ...envelope,
  type: z.literal('declare'),
  runbook: z.strictObject({ id: idSchema, hash: z.string().min(1) }),
  kind: z.enum(['live', 'drill']),
  title: z.string().trim().min(1).max(300).optional(),
  fields: fieldValuesSchema,
  rate: z.number().min(1).max(3600).optional(),
});

const stepped = <const T extends string>(type: T) =>
  ({ ...envelope, type: z.literal(type), step: idSchema }) as const;

/** Everything that can be asked of a run once it exists. */
export const runCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...envelope, type: z.literal('setFields'), fields: fieldValuesSchema }),
  z.strictObject(stepped('acknowledgeStep')),
  z.strictObject(stepped('startStep')),
  z.strictObject({ ...stepped('completeStep'), values: fieldValuesSchema.optional() }),
  z.strictObject(stepped('confirmStep')),
  z.strictObject({ ...stepped('skipStep'), reason, notApplicable: z.boolean().optional() }),
  z.strictObject({ ...stepped('failStep'), reason }),
  z.strictObject({ ...stepped('reopenStep'), reason }),
  z.strictObject({ ...stepped('reassignStep'), group: idSchema, reason }),
  z.strictObject({ ...stepped('rejectReport'), reason }),
  z.strictObject({ ...stepped('requestHelp'), text: free }),
  z.strictObject({
    ...envelope,
    type: z.literal('answerHelp'),
    help: z.string().min(1).max(200),
    answer: z.enum(['accepted', 'declined']),
    text: free.optional(),
    /** The group that helps. */
    group: idSchema.optional(),
  }),
  z.strictObject({ ...stepped('startLink'), fields: fieldValuesSchema.optional() }),
  z.strictObject({ ...stepped('decide'), choice: idSchema, reason: reason.optional() }),
  z.strictObject({
    ...envelope,
    type: z.literal('addStep'),
    lane: idSchema,
    step: idSchema,
    title: textSchema,
    group: idSchema.optional(),
    reason,
  }),
  z.strictObject({
    ...envelope,
    type: z.literal('addGroup'),
    group: idSchema,
    name: textSchema,
    reason,
  }),
  z.strictObject({ ...envelope, type: z.literal('setLevel'), level: idSchema, reason }),
  z.strictObject({
    ...envelope,
    type: z.literal('takeTransition'),
    transition: idSchema,
    reason: reason.optional(),
  }),
  z.strictObject({ ...envelope, type: z.literal('jump'), to: idSchema, reason }),
  z.strictObject({ ...envelope, type: z.literal('pauseTarget'), target: idSchema, reason }),
  z.strictObject({ ...envelope, type: z.literal('resumeTarget'), target: idSchema, reason }),
  z.strictObject({
    ...envelope,
    type: z.literal('acknowledgeAlarm'),
    alarm: z.string().min(1).max(200),
  }),
  z.strictObject({ ...envelope, type: z.literal('handOver'), to: actorSchema, reason }),
  z.strictObject({
    ...envelope,
    type: z.literal('addNote'),
    text: free,
    about: z.string().max(200).optional(),
  }),
  z.strictObject({
    ...envelope,
    type: z.literal('setClock'),
    rate: z.number().min(0).max(3600),
    reason,
  }),
  z.strictObject({
    ...envelope,
    type: z.literal('recordDelivery'),
    notice: z.string().min(1),
    channel: z.string().min(1),
    outcome: z.enum(['sent', 'failed', 'suppressed', 'shown']),
    detail: z.string().max(2000).optional(),
  }),
  z.strictObject({ ...envelope, type: z.literal('sendNotice'), notification: idSchema }),
  /** What became of a run that a link asked for; the runner's word. */
  z.strictObject({
    ...envelope,
    type: z.literal('recordLink'),
    link: z.string().min(1).max(100),
    outcome: z.discriminatedUnion('is', [
      z.strictObject({
        is: z.literal('declared'),
        runbook: z.strictObject({ id: idSchema, version: z.string(), hash: z.string().min(1) }),
      }),
      z.strictObject({ is: z.literal('refused'), reason: textSchema }),
      z.strictObject({ is: z.literal('ended'), as: z.enum(['finished', 'closed', 'aborted']) }),
    ]),
  }),
  z.strictObject({ ...envelope, type: z.literal('abort'), reason }),
  z.strictObject({ ...envelope, type: z.literal('close'), reason: reason.optional() }),
]);

export const commandSchema = z.union([declareSchema, runCommandSchema]);

export type Declare = z.infer<typeof declareSchema>;
export type RunCommand = z.infer<typeof runCommandSchema>;
export type Command = Declare | RunCommand;
export type CommandOf<T extends RunCommand['type']> = Extract<RunCommand, { type: T }>;
