import { z } from 'zod';
import { idSchema } from '../runbook/parts.ts';

/** Who did or said something: a person (with the group they act for), a device, or the engine itself. */
export const actorSchema = z.strictObject({
  id: z.string().min(1).max(200),
  name: z.string().max(200).optional(),
  group: idSchema.optional(),
  role: z.enum(['commander', 'lead', 'responder', 'trainer', 'system']).optional(),
});

export type Actor = z.infer<typeof actorSchema>;

/** The engine acting by the rules of the runbook. */
export const ENGINE: Actor = { id: 'engine', role: 'system' };
