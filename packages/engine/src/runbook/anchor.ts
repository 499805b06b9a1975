import { z } from 'zod';
import { feelSchema, fieldIdSchema, idSchema } from './parts.ts';

/**
 * A moment in a run that a target, notice or escalation hangs on.
 * `field` is the instant that a field of type instant holds, or the moment another field is first given.
 * `true` is the moment a condition comes to hold; `level` the moment the response level becomes this one (any, if none is named).
 */
export const anchorSchema = z
  .discriminatedUnion('on', [
    z.strictObject({ on: z.literal('declared') }),
    z.strictObject({ on: z.literal('ended') }),
    z.strictObject({ on: z.literal('entered'), state: idSchema }),
    z.strictObject({ on: z.literal('left'), state: idSchema }),
    z.strictObject({ on: z.literal('opened'), step: idSchema }),
    z.strictObject({ on: z.literal('acknowledged'), step: idSchema }),
    z.strictObject({ on: z.literal('started'), step: idSchema }),
    z.strictObject({ on: z.literal('done'), step: idSchema }),
    z.strictObject({ on: z.literal('decided'), step: idSchema, choice: idSchema.optional() }),
    z.strictObject({ on: z.literal('field'), field: fieldIdSchema }),
    z.strictObject({ on: z.literal('true'), when: feelSchema }),
    z.strictObject({ on: z.literal('level'), level: idSchema.optional() }),
    z.strictObject({ on: z.literal('warned'), target: idSchema }),
    z.strictObject({ on: z.literal('missed'), target: idSchema }),
  ])
  .meta({ id: 'Anchor' });

export type Anchor = z.infer<typeof anchorSchema>;
