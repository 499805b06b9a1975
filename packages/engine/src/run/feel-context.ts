import { DAY, HOUR, MINUTE } from '../duration.ts';
import type { FeelContext } from '../expression/feel.ts';
import type { Instant } from '../instant.ts';
import { parseInstant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import type { Field } from '../runbook/fields.ts';
import type { Run } from './run.ts';
import type { FieldValue } from './values.ts';

export const UNIT_MS = { min: MINUTE, h: HOUR, d: DAY } as const;

export type ClockField = Extract<Field, { type: 'elapsed' }>;
type ValueIn = (field: string) => FieldValue | undefined;

/** The instant that a field of type instant holds. */
export function instantIn(value: FieldValue | undefined): Instant | undefined {
  return typeof value === 'string' ? parseInstant(value) : undefined;
}

/** What a clock field reads at an instant, in its own unit; undefined while its start is not known. */
export function clockReading(field: ClockField, valueIn: ValueIn, at: Instant): number | undefined {
  const since = instantIn(valueIn(field.since));
  if (since === undefined) return undefined;
  const until = field.until === undefined ? undefined : instantIn(valueIn(field.until));
  return Math.max(0, (until ?? at) - since) / UNIT_MS[field.unit];
}

/** Fields, clocks and levels as expressions read them at an instant. */
export function feelContextOf(plan: Plan, valueIn: ValueIn, at: Instant): Record<string, unknown> {
  const context: Record<string, unknown> = {};
  for (const field of plan.fields.values()) {
    const value = field.type === 'elapsed' ? clockReading(field, valueIn, at) : valueIn(field.id);
    if (value !== undefined && value !== null) context[field.id] = value;
  }
  return context;
}

export function feelContext(plan: Plan, run: Run, at: Instant): FeelContext {
  const context = feelContextOf(plan, (field) => run.fields[field]?.value, at);
  const level = run.levels.response?.level;
  if (level !== undefined) context.level = level;
  context.drill = run.kind === 'drill';
  return context;
}
