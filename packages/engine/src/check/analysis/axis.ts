import type { Field } from '../../runbook/fields.ts';
import type { Text } from '../../text.ts';
import { message, plain } from '../words.ts';
import type { Value } from './unary-test.ts';

/** A part of what one field may hold in which every test gives one answer. */
export interface Cell {
  /** A value in it that a person might report. */
  readonly sample: Value;
  readonly range?: Range;
  /** Of a choice: the options it stands for. */
  readonly options?: readonly string[];
}

/** Bounds are ±Infinity where the field has none. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly isLowIn: boolean;
  readonly isHighIn: boolean;
}

/** What one field may hold, cut wherever a test may change its answer; in rising order for numbers. */
export interface Axis {
  readonly field: Field;
  readonly cells: readonly Cell[];
}

/** Cuts a field's values at the given numbers and strings; undefined for kinds of field that cannot be cut so. */
export function axisOf(
  field: Field,
  numbers: readonly number[],
  strings: readonly string[],
): Axis | undefined {
  if (field.type === 'boolean') return { field, cells: [{ sample: false }, { sample: true }] };
  if (field.type === 'number' || field.type === 'elapsed')
    return { field, cells: numberCells(field, numbers) };
  if (field.type !== 'choice') return undefined;
  const named = field.options.map(({ id }) => id).filter((id) => strings.includes(id));
  const others = field.options.map(({ id }) => id).filter((id) => !strings.includes(id));
  const cells = [...named.map((id): Cell => ({ sample: id, options: [id] }))];
  const [other] = others;
  return {
    field,
    cells: other === undefined ? cells : [...cells, { sample: other, options: others }],
  };
}

type NumberField = Extract<Field, { type: 'number' | 'elapsed' }>;

function numberCells(field: NumberField, numbers: readonly number[]): readonly Cell[] {
  const { low, high } = boundsOf(field);
  const isWhole = field.type === 'number' && field.integer === true;
  const points = [...new Set(numbers)]
    .filter((point) => point >= low && point <= high)
    .sort((a, b) => a - b);
  const cells: Cell[] = [];
  let from = low;
  let isFromIn = Number.isFinite(low) && !points.includes(low);
  for (const point of [...points, undefined]) {
    const to = point ?? high;
    const isLast = point === undefined;
    const range = {
      low: from,
      high: to,
      isLowIn: isFromIn,
      isHighIn: isLast && Number.isFinite(high) && !points.includes(high),
    };
    const sample = sampleOf(range, isWhole);
    if (sample !== undefined) cells.push({ sample, range });
    if (point !== undefined)
      cells.push({
        sample: point,
        range: { low: point, high: point, isLowIn: true, isHighIn: true },
      });
    from = to;
    isFromIn = false;
  }
  return cells;
}

export const boundsOf = (field: NumberField): { low: number; high: number } =>
  field.type === 'elapsed'
    ? { low: 0, high: Number.POSITIVE_INFINITY }
    : { low: field.min ?? Number.NEGATIVE_INFINITY, high: field.max ?? Number.POSITIVE_INFINITY };

/** A value inside a range, as round as it can be; undefined where there is none. */
function sampleOf({ low, high, isLowIn, isHighIn }: Range, isWhole: boolean): number | undefined {
  const fits = (x: number): boolean =>
    (x > low || (isLowIn && x === low)) && (x < high || (isHighIn && x === high));
  if (!Number.isFinite(low) && !Number.isFinite(high)) return 0;
  const middle = !Number.isFinite(high)
    ? low + stride(low)
    : !Number.isFinite(low)
      ? high - stride(high)
      : (low + high) / 2;
  const tries = [
    Math.round(middle),
    Math.floor(middle),
    Math.ceil(middle),
    ...(isWhole ? [] : [middle]),
    low,
    high,
  ];
  return tries.find(fits);
}

const stride = (from: number): number =>
  Math.max(1, 10 ** Math.floor(Math.log10(Math.abs(from) || 1)));

/** A stretch of values in words, bounds of the field itself left out. */
export function rangeWords(field: Field, range: Range): Text {
  const unit = unitOf(field);
  const bounds =
    field.type === 'number' || field.type === 'elapsed'
      ? boundsOf(field)
      : { low: -Infinity, high: Infinity };
  const figure = (value: number): Text =>
    message(
      // Chinese writes 80%, as one word.
      (t) => (t(unit) === '%' ? `${value}%` : joined(value, t(unit))),
      (t) => joined(value, t(unit)),
    );
  if (range.low === range.high)
    return message(
      (t) => `恰为 ${t(figure(range.low))}`,
      (t) => `exactly ${t(figure(range.low))}`,
    );
  const hasLow = Number.isFinite(range.low) && !(range.low === bounds.low && range.isLowIn);
  const hasHigh = Number.isFinite(range.high) && !(range.high === bounds.high && range.isHighIn);
  const low = message(
    (t) => `${range.isLowIn ? '不低于' : '超过'} ${t(figure(range.low))}`,
    (t) => `${range.isLowIn ? 'at least' : 'above'} ${t(figure(range.low))}`,
  );
  const high = message(
    (t) => `${range.isHighIn ? '不超过' : '不到'} ${t(figure(range.high))}`,
    (t) => `${range.isHighIn ? 'up to' : 'under'} ${t(figure(range.high))}`,
  );
  if (hasLow && hasHigh)
    return message(
      (t) => `${t(low)}、${t(high)}`,
      (t) => `${t(low)} and ${t(high)}`,
    );
  if (hasLow) return low;
  return hasHigh ? high : { zh: '任意', en: 'any' };
}

const joined = (value: number, unit: string): string =>
  unit === '' ? `${value}` : `${value} ${unit}`;

const UNITS = {
  min: { zh: '分钟', en: 'min' },
  h: { zh: '小时', en: 'h' },
  d: { zh: '天', en: 'd' },
} as const;

export function unitOf(field: Field): Text {
  if (field.type === 'elapsed') return UNITS[field.unit];
  return field.type === 'number' ? (field.unit ?? plain('')) : plain('');
}
