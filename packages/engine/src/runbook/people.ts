import { z } from 'zod';
import { idSchema, provenanceShape, textSchema } from './parts.ts';

const contactSchema = z.strictObject({
  channel: idSchema,
  address: z.string().min(1),
  note: textSchema.optional(),
});

/** A duty says what a group answers for; `steps` names the steps that carry it out. */
const dutySchema = z.strictObject({
  id: idSchema,
  text: textSchema,
  steps: z.array(idSchema).optional(),
  ...provenanceShape,
});

const memberSchema = z.strictObject({
  role: textSchema,
  count: z.int().positive().optional(),
  ...provenanceShape,
});

/**
 * Who acts or is told (ICS: command, section, unit).
 * `audience` and `external` receive notices but own no steps.
 */
export const groupSchema = z
  .strictObject({
    id: idSchema,
    name: textSchema,
    kind: z.enum(['command', 'team', 'duty', 'audience', 'external']),
    lead: textSchema.optional(),
    deputy: textSchema.optional(),
    members: z.array(memberSchema).optional(),
    duties: z.array(dutySchema).optional(),
    contacts: z.array(contactSchema).optional(),
    partOf: idSchema.optional(),
    ...provenanceShape,
  })
  .meta({ id: 'Group' });

/** A way to reach people. `dependsOn` names what it fails with, in the words of `fields` or `resources`. */
export const channelSchema = z
  .strictObject({
    id: idSchema,
    name: textSchema,
    kind: z.enum([
      'im',
      'sms',
      'email',
      'phone',
      'ticket',
      'web',
      'social',
      'in-person',
      'broadcast',
      'webhook',
      'other',
    ]),
    dependsOn: z.array(idSchema).optional(),
    ...provenanceShape,
  })
  .meta({ id: 'Channel' });

/** Supplies, systems, funds and rooms the plan counts on. */
export const resourceSchema = z
  .strictObject({
    id: idSchema,
    name: textSchema,
    kind: z.enum([
      'equipment',
      'system',
      'site',
      'funds',
      'people',
      'supplies',
      'information',
      'other',
    ]),
    quantity: z.string().optional(),
    owner: idSchema.optional(),
    text: textSchema.optional(),
    ...provenanceShape,
  })
  .meta({ id: 'Resource' });

export type Group = z.infer<typeof groupSchema>;
export type Channel = z.infer<typeof channelSchema>;
export type Resource = z.infer<typeof resourceSchema>;
