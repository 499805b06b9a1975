import { z } from 'zod';

/** One line about a run, kept beside its journal so that a list needs no folding. Instants are run time, ms since the epoch. */
export const runSummarySchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['live', 'drill']),
    title: z.string().nullable(),
    runbook: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
    /** The run it was handed over from, and the link in that. */
    from: z.strictObject({ run: z.string(), step: z.string() }).optional(),
    declaredAt: z.int(),
    status: z.enum(['running', 'ended']),
    outcome: z.enum(['finished', 'closed', 'aborted']).optional(),
    /** Id of the response level in force, null while none is. */
    level: z.string().nullable(),
    /** Id of the active top state of the chart, null once the run has ended. */
    phase: z.string().nullable(),
    /** Sequence number of the last record. */
    seq: z.int(),
    recordedAt: z.int(),
  })
  .meta({ id: 'RunSummary' });

export type RunSummary = z.infer<typeof runSummarySchema>;
