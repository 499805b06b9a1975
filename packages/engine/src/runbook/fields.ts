import { z } from 'zod';
import { fieldIdSchema, idSchema, provenanceShape, textSchema } from './parts.ts';

const shared = {
  id: fieldIdSchema,
  name: textSchema,
  help: textSchema.optional(),
  ...provenanceShape,
};

const optionSchema = z.strictObject({ id: idSchema, name: textSchema, ...provenanceShape });

/**
 * What forms ask and guards read. Values in a run: text → string, number → number, boolean → boolean,
 * choice → the option's id, choices → ids, instant → ISO 8601 UTC.
 * `elapsed` is a clock nobody fills in: hours (or its unit) from the instant in `since` to the one in `until`, or to now.
 */
export const fieldSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ ...shared, type: z.literal('text'), long: z.boolean().optional() }),
    z.strictObject({
      ...shared,
      type: z.literal('number'),
      unit: textSchema.optional(),
      min: z.number().optional(),
      max: z.number().optional(),
      integer: z.boolean().optional(),
    }),
    z.strictObject({ ...shared, type: z.literal('boolean') }),
    z.strictObject({ ...shared, type: z.literal('choice'), options: z.array(optionSchema).min(1) }),
    z.strictObject({
      ...shared,
      type: z.literal('choices'),
      options: z.array(optionSchema).min(1),
    }),
    z.strictObject({ ...shared, type: z.literal('instant') }),
    z.strictObject({
      ...shared,
      type: z.literal('elapsed'),
      since: fieldIdSchema,
      until: fieldIdSchema.optional(),
      unit: z.enum(['min', 'h', 'd']),
    }),
  ])
  .meta({ id: 'Field' });

/** What is asked of the reporter, of a notice, or after the event, in this order. */
export const formSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema,
    use: z.enum(['report', 'notice', 'after-report', 'other']),
    fields: z
      .array(
        z.strictObject({
          field: fieldIdSchema,
          required: z.boolean().optional(),
          ...provenanceShape,
        }),
      )
      .min(1),
    ...provenanceShape,
  })
  .meta({ id: 'Form' });

export type Field = z.infer<typeof fieldSchema>;
export type FieldType = Field['type'];
export type Form = z.infer<typeof formSchema>;
