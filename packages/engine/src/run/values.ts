import { z } from 'zod';

/** A field's value in a run; instants are ISO 8601 UTC strings, null takes a value back. */
export const fieldValueSchema = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(200)).max(200),
  z.null(),
]);

export const fieldValuesSchema = z.record(z.string().min(1).max(100), fieldValueSchema);

export type FieldValue = z.infer<typeof fieldValueSchema>;
export type FieldValues = z.infer<typeof fieldValuesSchema>;
