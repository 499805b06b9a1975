import { textSchema } from '@tocsin/engine';
import { z } from 'zod';
import { storedRunbookSchema } from './runbook-summary.ts';

/** One thing wrong with a request; `path` is a JSON Pointer into what was sent. */
export const problemSchema = z
  .strictObject({ code: z.string(), path: z.string(), message: textSchema })
  .meta({ id: 'Problem' });

/** What every 4xx and 5xx carries. */
export const problemsSchema = z
  .strictObject({ problems: z.array(problemSchema).min(1) })
  .meta({ id: 'Problems' });

/**
 * What became of a command [R2]. `seq` is the last record it brought about. `already` answers a
 * command that had been accepted before under the same id: it has not been counted again.
 */
export const commandAnswerSchema = z
  .discriminatedUnion('status', [
    z.strictObject({ status: z.literal('accepted'), seq: z.int() }),
    z.strictObject({ status: z.literal('already'), seq: z.int() }),
    z.strictObject({ status: z.literal('refused'), problems: z.array(problemSchema).min(1) }),
  ])
  .meta({ id: 'CommandAnswer' });

/** What became of a save. `conflict`: somebody saved first; `newest` is theirs. */
export const saveAnswerSchema = z
  .discriminatedUnion('status', [
    z.strictObject({ status: z.literal('saved'), hash: z.string(), version: z.string() }),
    z.strictObject({ status: z.literal('refused'), problems: z.array(problemSchema).min(1) }),
    z.strictObject({ status: z.literal('conflict'), newest: storedRunbookSchema }),
  ])
  .meta({ id: 'SaveAnswer' });

/** Whether the host is well. `now` is its wall clock, ms since the epoch. */
export const hostHealthSchema = z
  .strictObject({
    version: z.string(),
    now: z.int(),
    storage: z.strictObject({
      /** False where the browser has not promised to keep the data. */
      persistent: z.boolean(),
    }),
    /** How many webhooks notices go to; 0 means they are shown in the app alone. */
    webhooks: z.int(),
    timers: z.strictObject({
      /** Runs with a timer armed. */
      armed: z.int(),
      /** How long the oldest timer that is due has been waiting, ms; 0 when none is. */
      oldestOverdueMs: z.int(),
    }),
  })
  .meta({ id: 'HostHealth' });

export type CommandAnswer = z.infer<typeof commandAnswerSchema>;
export type SaveAnswer = z.infer<typeof saveAnswerSchema>;
export type HostHealth = z.infer<typeof hostHealthSchema>;
