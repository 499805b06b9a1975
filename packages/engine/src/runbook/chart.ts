import { z } from 'zod';
import type { Duration } from '../duration.ts';
import type { Text } from '../text.ts';
import {
  durationSchema,
  feelSchema,
  fieldIdSchema,
  idSchema,
  provenanceShape,
  textSchema,
} from './parts.ts';

/** The chart: a statechart (SCXML) in the words of an emergency plan. */

export const PHASES = [
  'prevent',
  'warn',
  'report',
  'assess',
  'activate',
  'handle',
  'recover',
  'review',
] as const;
export type PhaseName = (typeof PHASES)[number];

/** How the children of a container follow one another where no transition says so. */
export type Flow = 'sequence' | 'checklist';

export type Mark = 'acknowledge' | 'start' | 'done';

interface Provenance {
  readonly cites?: string[] | undefined;
  readonly inferred?: Text | undefined;
}

/**
 * An explicit way out of a state.
 * `on`: the state completes (default), its step was done / skipped / failed, or a person presses a named signal.
 * `after`: taken by the clock that long after the state was entered. `when` must hold in every case.
 */
export interface Transition extends Provenance {
  readonly id: string;
  readonly to: string;
  readonly on?: 'complete' | 'done' | 'skipped' | 'failed' | 'signal' | undefined;
  readonly after?: Duration | undefined;
  readonly when?: string | undefined;
  readonly title?: Text | undefined;
}

interface StateBase extends Provenance {
  readonly id: string;
  readonly title: Text;
  readonly text?: Text | undefined;
  readonly transitions?: Transition[] | undefined;
}

/** A compound state: its children run one after another (sequence) or all at once until each is closed (checklist). */
export interface Compound extends StateBase {
  readonly kind: 'phase' | 'compound' | 'lane';
  /** The product's phase, of a top state of kind `phase`. */
  readonly phase?: PhaseName | undefined;
  /** The group that owns a lane; its steps belong to that group unless they name another. */
  readonly group?: string | undefined;
  readonly flow?: Flow | undefined;
  readonly initial?: string | undefined;
  readonly states: ChartState[];
}

/** Its lanes run side by side; it completes when every lane has. */
export interface Parallel extends StateBase {
  readonly kind: 'parallel';
  readonly states: Compound[];
}

export interface Ask {
  readonly field: string;
  readonly required?: boolean | undefined;
}

/** One thing one group does. */
export interface Step extends StateBase {
  readonly kind: 'step';
  readonly group?: string | undefined;
  /** The role inside the group, or outside help. */
  readonly owner?: Text | undefined;
  readonly with?: string[] | undefined;
  readonly marks?: Mark[] | undefined;
  readonly asks?: Ask[] | undefined;
  readonly confirm?: boolean | undefined;
  readonly levels?: string[] | undefined;
  readonly when?: string | undefined;
  /** Steps of any lane that must be closed before this one opens. */
  readonly after?: string[] | undefined;
  /** Stays open as long as its container does and holds nothing up. */
  readonly standing?: boolean | undefined;
  readonly repeat?: { readonly every: Duration } | undefined;
  readonly critical?: boolean | undefined;
  readonly consequence?: Text | undefined;
  readonly resources?: string[] | undefined;
}

export interface Option extends Provenance {
  readonly id: string;
  readonly title: Text;
  readonly to?: string | undefined;
  readonly when?: string | undefined;
}

/** A choice by a person, or by FEEL guards where `auto` is set (first option whose guard holds; none ⇒ a person decides). */
export interface Decision extends StateBase {
  readonly kind: 'decision';
  readonly group?: string | undefined;
  readonly owner?: Text | undefined;
  readonly auto?: boolean | undefined;
  readonly options: Option[];
}

/** Waits for a condition or a length of time; a person can always end it. */
export interface Wait extends StateBase {
  readonly kind: 'wait';
  readonly group?: string | undefined;
  readonly until?: string | undefined;
  readonly for?: Duration | undefined;
}

export interface Final extends StateBase {
  readonly kind: 'final';
}

/** Goes back to where its container was left (SCXML history). */
export interface History extends StateBase {
  readonly kind: 'history';
  readonly deep?: boolean | undefined;
  readonly default?: string | undefined;
}

/**
 * Hands over to another runbook. `missing` says that the plan names one that does not exist.
 * `handOver`: a person starts the other run (default), or it is started as soon as the link opens.
 * `completes`: the link is done once the other run exists (default), or once it has ended.
 * `fields`: for each field of the other runbook's report the field of this one it is taken from; left out, all of one name.
 */
export interface Link extends StateBase {
  readonly kind: 'link';
  readonly group?: string | undefined;
  readonly runbook: string;
  readonly missing?: boolean | undefined;
  readonly handOver?: 'by-hand' | 'at-once' | undefined;
  readonly completes?: 'handed-over' | 'ended' | undefined;
  readonly fields?: Record<string, string> | undefined;
  readonly levels?: string[] | undefined;
  readonly when?: string | undefined;
}

export type ChartState = Compound | Parallel | Step | Decision | Wait | Final | History | Link;
export type StateKind = ChartState['kind'];

const transitionSchema = z
  .strictObject({
    id: idSchema,
    to: idSchema,
    on: z.enum(['complete', 'done', 'skipped', 'failed', 'signal']).optional(),
    after: durationSchema.optional(),
    when: feelSchema.optional(),
    title: textSchema.optional(),
    ...provenanceShape,
  })
  .meta({ id: 'Transition' });

const stateShape = {
  id: idSchema,
  title: textSchema,
  text: textSchema.optional(),
  transitions: z.array(transitionSchema).optional(),
  ...provenanceShape,
};

const compoundShape = {
  ...stateShape,
  group: idSchema.optional(),
  flow: z.enum(['sequence', 'checklist']).optional(),
  initial: idSchema.optional(),
  // Lazy: spread into the kinds below, which exist before the union of all kinds does.
  states: z.lazy((): z.ZodType<ChartState[]> => z.array(stateSchema)),
};

const phaseSchema = z.strictObject({
  ...compoundShape,
  kind: z.literal('phase'),
  phase: z.enum(PHASES),
});
const plainCompoundSchema = z.strictObject({ ...compoundShape, kind: z.literal('compound') });
const laneSchema = z.strictObject({ ...compoundShape, kind: z.literal('lane') });
const parallelSchema = z.strictObject({
  ...stateShape,
  kind: z.literal('parallel'),
  states: z.array(laneSchema).min(1),
});

export const stepSchema = z.strictObject({
  ...stateShape,
  kind: z.literal('step'),
  group: idSchema.optional(),
  owner: textSchema.optional(),
  with: z.array(idSchema).optional(),
  marks: z.array(z.enum(['acknowledge', 'start', 'done'])).optional(),
  asks: z
    .array(z.strictObject({ field: fieldIdSchema, required: z.boolean().optional() }))
    .optional(),
  confirm: z.boolean().optional(),
  levels: z.array(idSchema).min(1).optional(),
  when: feelSchema.optional(),
  after: z.array(idSchema).optional(),
  standing: z.boolean().optional(),
  repeat: z.strictObject({ every: durationSchema }).optional(),
  critical: z.boolean().optional(),
  consequence: textSchema.optional(),
  resources: z.array(idSchema).optional(),
});

const decisionSchema = z.strictObject({
  ...stateShape,
  kind: z.literal('decision'),
  group: idSchema.optional(),
  owner: textSchema.optional(),
  auto: z.boolean().optional(),
  options: z
    .array(
      z.strictObject({
        id: idSchema,
        title: textSchema,
        to: idSchema.optional(),
        when: feelSchema.optional(),
        ...provenanceShape,
      }),
    )
    .min(1),
});

const waitSchema = z.strictObject({
  ...stateShape,
  kind: z.literal('wait'),
  group: idSchema.optional(),
  until: feelSchema.optional(),
  for: durationSchema.optional(),
});

const finalSchema = z.strictObject({ ...stateShape, kind: z.literal('final') });
const historySchema = z.strictObject({
  ...stateShape,
  kind: z.literal('history'),
  deep: z.boolean().optional(),
  default: idSchema.optional(),
});
const linkSchema = z.strictObject({
  ...stateShape,
  kind: z.literal('link'),
  group: idSchema.optional(),
  runbook: idSchema,
  missing: z.boolean().optional(),
  handOver: z.enum(['by-hand', 'at-once']).optional(),
  completes: z.enum(['handed-over', 'ended']).optional(),
  fields: z.record(fieldIdSchema, fieldIdSchema).optional(),
  levels: z.array(idSchema).min(1).optional(),
  when: feelSchema.optional(),
});

export const stateSchema: z.ZodType<ChartState> = z
  .discriminatedUnion('kind', [
    phaseSchema,
    plainCompoundSchema,
    laneSchema,
    parallelSchema,
    stepSchema,
    decisionSchema,
    waitSchema,
    finalSchema,
    historySchema,
    linkSchema,
  ])
  .meta({ id: 'State' });

/** The whole chart: its top states follow one another unless transitions say otherwise. */
export const chartSchema = z
  .strictObject({ initial: idSchema.optional(), states: z.array(stateSchema).min(1) })
  .meta({ id: 'Chart' });

export type Chart = z.infer<typeof chartSchema>;
