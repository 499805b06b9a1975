import { z } from 'zod';
import { idSchema, provenanceShape, testsSchema, textSchema } from './parts.ts';

const note = z.strictObject({ id: idSchema, text: textSchema, ...provenanceShape });

/** One step of a scale of gravity. `rank` 1 is the gravest, whatever the plan calls it. */
export const levelSchema = z
  .strictObject({
    id: idSchema,
    name: textSchema,
    rank: z.int().positive(),
    colour: z.enum(['red', 'orange', 'yellow', 'blue']),
    notes: z.array(note).optional(),
    ...provenanceShape,
  })
  .meta({ id: 'Level' });

/** A row of the decision table (DMN): every test in `when` holds ⇒ at least this level. Hit policy: gravest. */
export const levelRuleSchema = z
  .strictObject({
    id: idSchema,
    level: idSchema,
    kind: z.enum(['response', 'event', 'warning']).optional(),
    when: testsSchema,
    text: textSchema.optional(),
    ...provenanceShape,
  })
  .meta({ id: 'LevelRule' });

export const levelsSchema = z
  .strictObject({
    scale: z.array(levelSchema).min(1),
    rules: z.array(levelRuleSchema),
    declaredBy: idSchema.optional(),
    notes: z.array(note).optional(),
    ...provenanceShape,
  })
  .meta({ id: 'Levels' });

export type Level = z.infer<typeof levelSchema>;
export type LevelRule = z.infer<typeof levelRuleSchema>;
export type Levels = z.infer<typeof levelsSchema>;
