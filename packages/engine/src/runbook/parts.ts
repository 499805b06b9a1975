import { z } from 'zod';
import { parseDuration } from '../duration.ts';

/** Building blocks that every part of a runbook document shares. */

export const textSchema = z
  .strictObject({ zh: z.string().default(''), en: z.string().default('') })
  .meta({
    id: 'Text',
    description: 'A text in Chinese and English; an empty one is not written yet.',
  });

/** Ids of states, groups, targets …: lower case, digits and hyphens, starting with a letter or digit. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/)
  .meta({ id: 'Id' });

/** Ids of fields are FEEL names, so no hyphens. */
export const fieldIdSchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/)
  .meta({ id: 'FieldId' });

/** A fact of the source plan, `<plan>.<letter><number>`. */
export const factIdSchema = z
  .string()
  .regex(/^[a-z0-9-]+\.[A-Z]\d+$/)
  .meta({ id: 'FactId' });

export const durationSchema = z
  .string()
  .refine((value) => parseDuration(value) !== undefined, { params: { code: 'duration' } })
  .meta({
    id: 'Duration',
    description: 'ISO 8601 (PT1H30M) or short (1h30m, 90s, 2d). A day is 24 hours.',
    examples: ['PT30M', '2h'],
  });

/** A FEEL expression (DMN 1.3) over the runbook's fields. */
export const feelSchema = z.string().min(1).meta({ id: 'Feel' });

/** Where a node comes from in the source plan, and whether its figures are our reading of it. */
export const provenanceShape = {
  cites: z.array(factIdSchema).optional(),
  inferred: textSchema
    .optional()
    .meta({ description: 'Why what this node says is inferred rather than given by the source.' }),
};

/** FEEL unary tests by field, all of which must hold: `{coreDownHours: '> 4'}`. */
export const testsSchema = z.record(fieldIdSchema, z.string().min(1)).meta({ id: 'Tests' });
