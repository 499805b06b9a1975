import type { Field, FieldValue } from '@tocsin/engine';

/** Why a value is not one the field takes; the key of a message and what it mentions. */
export type FieldProblem =
  | { readonly key: 'field.required.missing' | 'field.number.bad' | 'field.number.integer' }
  | { readonly key: 'field.number.min'; readonly min: number }
  | { readonly key: 'field.number.max'; readonly max: number };

/** Nothing entered, or taken back. `false` and 0 are answers. */
export const isBlank = (value: FieldValue | undefined): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** Checks one answer as the form asks it; undefined where it is fine. */
export function fieldProblem(
  field: Field,
  value: FieldValue | undefined,
  required: boolean,
): FieldProblem | undefined {
  if (field.type === 'elapsed') return undefined;
  if (isBlank(value)) return required ? { key: 'field.required.missing' } : undefined;
  if (field.type !== 'number') return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) return { key: 'field.number.bad' };
  if (field.integer && !Number.isInteger(value)) return { key: 'field.number.integer' };
  if (field.min !== undefined && value < field.min) {
    return { key: 'field.number.min', min: field.min };
  }
  if (field.max !== undefined && value > field.max) {
    return { key: 'field.number.max', max: field.max };
  }
  return undefined;
}

/**
 * The number somebody typed: full-width digits and signs of a Chinese input method are read, a
 * percent sign is let pass. Undefined where it is none.
 */
export function readNumber(written: string): number | undefined {
  const plain = written
    .normalize('NFKC')
    .replaceAll(/[\s,%]/g, '')
    .replace(/。/g, '.');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}
