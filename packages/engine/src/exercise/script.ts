import { z } from 'zod';
import { DAY, durationMs, parseDuration } from '../duration.ts';
import { parseInstant } from '../instant.ts';
import type { Outcome, Problem } from '../problem.ts';
import { accepted, pointer, rejected } from '../problem.ts';
import { actorSchema } from '../run/actor.ts';
import { fieldValuesSchema } from '../run/values.ts';
import { idSchema, textSchema } from '../runbook/parts.ts';
import { problemsOf } from '../runbook/zod-problems.ts';
import { readYaml } from '../yaml-source.ts';

/** Scripts of exercises: what people do and when, written beforehand, so that a plan can be walked without anybody. */

const MAX_LENGTH_MS = 10 * 366 * DAY;

/** Longer than this and a slip of the pen (`P9999D`) would make millions of repeats. */
const isLength = (value: unknown): boolean => {
  const ms = typeof value === 'string' ? parseDuration(value) : undefined;
  return ms !== undefined && ms <= MAX_LENGTH_MS;
};

/** A length of time from the script's start, in any form a runbook accepts; a bare number has no unit and is none. */
const offsetSchema = z
  .unknown()
  .refine(isLength, { params: { code: 'duration' } })
  .transform((value) => String(value));

const instantSchema = z
  .unknown()
  .refine((value) => typeof value === 'string' && parseInstant(value) !== undefined, {
    params: { code: 'instant' },
  })
  .transform((value) => String(value));

const reason = z.string().trim().min(1).max(2000);
const free = z.string().trim().min(1).max(20_000);
const fields = fieldValuesSchema;
const step = idSchema;

/** `by` names who acts: an id (a group's id acts for that group) or a full actor. `happenedAt`: when it was done, where word comes later. */
const when = {
  at: offsetSchema,
  happenedAt: offsetSchema.optional(),
  by: z.union([z.string().min(1).max(200), actorSchema]).optional(),
};

const actSchema = z.discriminatedUnion('do', [
  z.strictObject({
    ...when,
    do: z.literal('report'),
    fields: fields.optional(),
    title: free.optional(),
  }),
  z.strictObject({ ...when, do: z.literal('set'), fields }),
  z.strictObject({
    ...when,
    do: z.literal('decide'),
    step,
    choice: idSchema,
    reason: reason.optional(),
  }),
  z.strictObject({ ...when, do: z.literal('acknowledge'), step }),
  z.strictObject({ ...when, do: z.literal('start'), step }),
  z.strictObject({ ...when, do: z.literal('complete'), step, values: fields.optional() }),
  z.strictObject({ ...when, do: z.literal('confirm'), step }),
  z.strictObject({
    ...when,
    do: z.literal('skip'),
    step,
    reason,
    notApplicable: z.boolean().optional(),
  }),
  z.strictObject({ ...when, do: z.literal('fail'), step, reason }),
  z.strictObject({ ...when, do: z.literal('reopen'), step, reason }),
  z.strictObject({ ...when, do: z.literal('reassign'), step, group: idSchema, reason }),
  z.strictObject({ ...when, do: z.literal('help'), step, text: free }),
  z.strictObject({
    ...when,
    do: z.literal('answer-help'),
    step,
    answer: z.enum(['accepted', 'declined']),
    text: free.optional(),
    group: idSchema.optional(),
  }),
  z.strictObject({ ...when, do: z.literal('reject'), step, reason }),
  z.strictObject({ ...when, do: z.literal('notify'), notice: idSchema }),
  z.strictObject({ ...when, do: z.literal('link'), step, fields: fields.optional() }),
  /** The run that a link was handed over to has ended. */
  z.strictObject({
    ...when,
    do: z.literal('link-ended'),
    step,
    outcome: z.enum(['finished', 'closed', 'aborted']).optional(),
  }),
  z.strictObject({
    ...when,
    do: z.literal('add-step'),
    lane: idSchema,
    step,
    title: textSchema,
    group: idSchema.optional(),
    reason,
  }),
  z.strictObject({
    ...when,
    do: z.literal('add-group'),
    group: idSchema,
    name: textSchema,
    reason,
  }),
  z.strictObject({ ...when, do: z.literal('set-level'), level: idSchema, reason }),
  z.strictObject({ ...when, do: z.literal('jump'), to: idSchema, reason }),
  z.strictObject({
    ...when,
    do: z.literal('take'),
    transition: idSchema,
    reason: reason.optional(),
  }),
  z.strictObject({ ...when, do: z.literal('pause-target'), target: idSchema, reason }),
  z.strictObject({ ...when, do: z.literal('resume-target'), target: idSchema, reason }),
  z.strictObject({ ...when, do: z.literal('acknowledge-alarm'), target: idSchema }),
  z.strictObject({
    ...when,
    do: z.literal('hand-over'),
    to: z.union([z.string().min(1).max(200), actorSchema]),
    reason,
  }),
  z.strictObject({
    ...when,
    do: z.literal('note'),
    text: free,
    about: z.string().max(200).optional(),
  }),
  z.strictObject({ ...when, do: z.literal('abort'), reason }),
  z.strictObject({ ...when, do: z.literal('close'), reason: reason.optional() }),
]);

export const scriptSchema = z
  .strictObject({
    kind: z.enum(['live', 'drill']),
    title: z.union([z.string(), textSchema]).optional(),
    summary: z.union([z.string(), textSchema]).optional(),
    /** The runbook it was written for; for readers, nothing depends on it. */
    runbook: idSchema.optional(),
    startAt: instantSchema,
    until: offsetSchema,
    acts: z.array(actSchema).max(100_000),
  })
  .meta({ id: 'Script' });

export type Script = z.infer<typeof scriptSchema>;
export type Act = Script['acts'][number];

/** An act with its place in the script as written and its time in milliseconds from the start. */
export interface TimedAct {
  readonly index: number;
  readonly atMs: number;
  readonly act: Act;
}

/** The acts in the order of their times; those of one time in the order they were written. */
export const timedActs = (script: Script): readonly TimedAct[] =>
  script.acts
    .map((act, index) => ({ index, atMs: durationMs(act.at), act }))
    .sort((a, b) => a.atMs - b.atMs);

/** Reads a script in YAML or JSON; whatever the text is, the answer is a script or what is wrong with it. */
export function parseScript(source: string): Outcome<Script> {
  const read = readYaml(source);
  return read.ok ? checkScript(read.value) : read;
}

/** Checks a script already parsed, as from JSON or an editor. */
export function checkScript(value: unknown): Outcome<Script> {
  const shaped = scriptSchema.safeParse(value);
  if (!shaped.success) return rejected(problemsOf(shaped.error, value));
  const late = shaped.data.acts.flatMap((act, index) =>
    act.happenedAt !== undefined && durationMs(act.happenedAt) > durationMs(act.at)
      ? [afterword(index)]
      : [],
  );
  return late.length > 0 ? rejected(late) : accepted(shaped.data);
}

const afterword = (index: number): Problem => ({
  code: 'happened-later',
  path: pointer(['acts', index, 'happenedAt']),
  message: {
    zh: '发生时间（happenedAt）不能晚于报告时间（at）。',
    en: 'What happened (happenedAt) cannot be later than word of it (at).',
  },
});
