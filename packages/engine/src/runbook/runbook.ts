import { z } from 'zod';
import { chartSchema } from './chart.ts';
import { fieldSchema, formSchema } from './fields.ts';
import { levelsSchema } from './levels.ts';
import { durationSchema, idSchema, provenanceShape, testsSchema, textSchema } from './parts.ts';
import { channelSchema, groupSchema, resourceSchema } from './people.ts';
import { escalationSchema, notificationSchema, targetSchema, urgencySchema } from './timing.ts';

/** What the plan is for: its purpose, the events it covers, its principles and legal basis. */
const scopeItemSchema = z.strictObject({
  id: idSchema,
  kind: z.enum([
    'purpose',
    'aim',
    'event',
    'cause',
    'applies-to',
    'principle',
    'basis',
    'example',
    'content',
  ]),
  text: textSchema,
  ...provenanceShape,
});

/** A condition on which the plan is to be used at all; any one suffices. */
const entrySchema = z.strictObject({
  id: idSchema,
  text: textSchema,
  when: testsSchema,
  ...provenanceShape,
});

/** Work that keeps the plan alive between events: drills, training, maintenance, stock. */
const upkeepSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['drill', 'training', 'prevention', 'maintenance', 'revision', 'standby']),
  text: textSchema,
  group: idSchema.optional(),
  every: durationSchema.optional(),
  urgency: urgencySchema.optional(),
  ...provenanceShape,
});

/** A law, template or other plan that this one leans on. */
const referenceSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['law', 'standard', 'template', 'plan', 'document']),
  title: textSchema,
  available: z.boolean().optional(),
  ...provenanceShape,
});

/** What the source leaves open. It stays open, in sight, until somebody who may decides it. */
const gapSchema = z.strictObject({
  id: idSchema,
  text: textSchema,
  about: z.array(z.string().min(1)).optional().meta({
    description:
      'What it leaves open: the ids of states and of anything else; `groups/tech` says of which list, where several have one id.',
  }),
  ...provenanceShape,
});

const boxSchema = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number().positive().optional(),
  height: z.number().positive().optional(),
});

/** One emergency plan (预案) as one versioned document. `layout` carries no meaning and is left out of the hash. */
export const runbookSchema = z
  .strictObject({
    tocsin: z.literal(1).meta({ description: 'Version of the document format.' }),
    id: idSchema,
    version: z.string().min(1),
    title: textSchema,
    summary: textSchema.optional(),
    timeZone: z.string().min(1).optional(),
    kinds: z
      .array(idSchema)
      .optional()
      .meta({ description: 'Kinds of event covered, for comparing plans.' }),
    scope: z.array(scopeItemSchema).optional(),
    entry: z.array(entrySchema).optional(),
    groups: z.array(groupSchema),
    channels: z.array(channelSchema).optional(),
    fields: z.array(fieldSchema).optional(),
    forms: z.array(formSchema).optional(),
    levels: levelsSchema.optional(),
    chart: chartSchema,
    targets: z.array(targetSchema).optional(),
    escalations: z.array(escalationSchema).optional(),
    notifications: z.array(notificationSchema).optional(),
    resources: z.array(resourceSchema).optional(),
    upkeep: z.array(upkeepSchema).optional(),
    references: z.array(referenceSchema).optional(),
    gaps: z.array(gapSchema).optional(),
    layout: z
      .strictObject({
        boxes: z.record(idSchema, boxSchema),
        collapsed: z.array(idSchema).optional(),
      })
      .optional(),
    ...provenanceShape,
  })
  .meta({ id: 'Runbook' });

export type Runbook = z.infer<typeof runbookSchema>;
export type ScopeItem = z.infer<typeof scopeItemSchema>;
export type Entry = z.infer<typeof entrySchema>;
export type Upkeep = z.infer<typeof upkeepSchema>;
export type Reference = z.infer<typeof referenceSchema>;
export type Gap = z.infer<typeof gapSchema>;
export type Box = z.infer<typeof boxSchema>;
