import { actorSchema } from '@tocsin/engine';
import { z } from 'zod';

/** One line of a journal as it is sent. Events differ by `type`; what each holds is documented with the engine. */
export const journalRecordSchema = z
  .strictObject({
    run: z.string(),
    seq: z.int(),
    recordedAt: z.int(),
    event: z.looseObject({
      type: z.string(),
      at: z.int(),
      by: actorSchema,
      cmd: z.string().optional(),
    }),
  })
  .meta({ id: 'JournalRecord' });
