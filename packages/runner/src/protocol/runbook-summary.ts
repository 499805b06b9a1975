import { actorSchema, textSchema } from '@tocsin/engine';
import { z } from 'zod';

/** One version of a runbook without its text: what a library list shows. `savedAt` is ms since the epoch. */
export const runbookSummarySchema = z
  .strictObject({
    id: z.string(),
    version: z.string(),
    hash: z.string(),
    title: textSchema,
    summary: textSchema.optional(),
    /** Top states of the chart, in order. */
    phases: z.array(z.strictObject({ id: z.string(), title: textSchema })),
    groups: z.int(),
    steps: z.int(),
    targets: z.int(),
    gaps: z.int(),
    savedAt: z.int(),
    savedBy: actorSchema.optional(),
    note: z.string().optional(),
    /** Came with the product, or was saved by somebody. */
    source: z.enum(['built-in', 'saved']),
  })
  .meta({ id: 'RunbookSummary' });

/** One version with its text (YAML) as `source`. */
export const storedRunbookSchema = z
  .strictObject({
    id: z.string(),
    version: z.string(),
    hash: z.string(),
    source: z.string(),
    savedAt: z.int(),
    savedBy: actorSchema.optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'StoredRunbook' });

/** A new version to keep. `basedOn` is the hash it was edited from; left out for a runbook that is new. */
export const saveRunbookSchema = z
  .strictObject({
    source: z.string().min(1).max(4_000_000),
    basedOn: z.string().optional(),
    note: z.string().trim().max(2000),
    by: actorSchema,
  })
  .meta({ id: 'SaveRunbook' });

export type RunbookSummary = z.infer<typeof runbookSummarySchema>;
export type StoredRunbook = z.infer<typeof storedRunbookSchema>;
export type SaveRunbook = z.infer<typeof saveRunbookSchema>;
