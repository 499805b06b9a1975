import { z } from 'zod';
import { anchorSchema } from './anchor.ts';
import { durationSchema, feelSchema, idSchema, provenanceShape, textSchema } from './parts.ts';

/** Words of urgency that plans use without a figure; a target with one and no `within` is a finding. */
export const urgencySchema = z.enum([
  'at-once',
  'swiftly',
  'as-soon-as-possible',
  'in-good-time',
  'first-moment',
  'continuously',
  'at-intervals',
]);

/** What a miss does beyond turning the target red. */
const consequenceSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('notify'), notification: idSchema }),
  z.strictObject({ do: z.literal('escalate'), escalation: idSchema }),
  z.strictObject({ do: z.literal('raise'), level: idSchema }),
  z.strictObject({ do: z.literal('take'), transition: idSchema }),
]);

/** A timing target (时限): a promise from one moment to another. Missing it is a finding about the run. */
export const targetSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema,
    group: idSchema.optional(),
    from: anchorSchema.optional(),
    to: anchorSchema.optional(),
    within: durationSchema.optional(),
    withinByLevel: z.record(idSchema, durationSchema).optional(),
    urgency: urgencySchema.optional(),
    warnAt: z
      .number()
      .gt(0)
      .lt(1)
      .optional()
      .meta({ description: 'Share of the time at which to warn; 0.8 if not given.' }),
    when: feelSchema.optional(),
    levels: z.array(idSchema).min(1).optional(),
    lifeSafety: z.boolean().optional(),
    onMiss: z.array(consequenceSchema).optional(),
    ...provenanceShape,
  })
  .meta({ id: 'Target' });

/** Who is told after how long, repeated until somebody acknowledges the alarm. */
export const escalationSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema,
    tiers: z
      .array(
        z.strictObject({
          after: durationSchema,
          audience: z.array(idSchema).min(1),
          channels: z.array(idSchema).min(1).optional(),
          text: textSchema.optional(),
        }),
      )
      .min(1),
    repeatEvery: durationSchema.optional(),
    forHelp: z.boolean().optional().meta({
      description: 'Begun by every request for help too, until somebody answers it.',
    }),
    ...provenanceShape,
  })
  .meta({ id: 'Escalation' });

/** A notice: at a moment, to an audience, over channels. `{{field}}` in the text takes the run's value. */
export const notificationSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema,
    // An empty list: sent only as what a target's miss brings (`onMiss`), or by hand.
    on: z.union([anchorSchema, z.array(anchorSchema)]),
    by: idSchema.optional(),
    levels: z.array(idSchema).min(1).optional(),
    when: feelSchema.optional(),
    audience: z.array(idSchema),
    channels: z.array(idSchema),
    form: idSchema.optional(),
    text: textSchema,
    ...provenanceShape,
  })
  .meta({ id: 'Notification' });

export type Urgency = z.infer<typeof urgencySchema>;
export type Target = z.infer<typeof targetSchema>;
export type Consequence = z.infer<typeof consequenceSchema>;
export type Escalation = z.infer<typeof escalationSchema>;
export type Notification = z.infer<typeof notificationSchema>;
