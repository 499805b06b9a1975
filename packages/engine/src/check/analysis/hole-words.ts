import type { Text } from '../../text.ts';
import { listed, message } from '../words.ts';
import type { Axis, Range } from './axis.ts';
import { rangeWords } from './axis.ts';
import type { Hole } from './holes.ts';

/** A hole in words: what is reported of each field it limits, “A”超过 80%，且“B”为“否”. */
export function holeWords({ part, sides }: Hole): Text {
  const said = part.axes.flatMap((axis, index): Text[] => {
    const side = sides[index] ?? [];
    return side.length === axis.cells.length ? [] : [sideWords(axis, side)];
  });
  return message(
    (t) => said.map(t).join('，且'),
    (t) => said.map(t).join(' and '),
  );
}

export function sideWords(axis: Axis, side: readonly number[]): Text {
  const { field, cells } = axis;
  const name = field.name;
  if (field.type === 'boolean') {
    const isYes = side.some((at) => cells[at]?.sample === true);
    return message(
      (t) => `“${t(name)}”为${isYes ? '是' : '否'}`,
      (t) => `“${t(name)}” is ${isYes ? 'yes' : 'no'}`,
    );
  }
  if (field.type === 'choice') {
    const ids = side.flatMap((at) => cells[at]?.options ?? []);
    const names = listed(
      field.options.filter(({ id }) => ids.includes(id)).map((option) => option.name),
      12,
    );
    return message(
      (t) => `“${t(name)}”为${t(names)}`,
      (t) => `“${t(name)}” is ${t(names)}`,
    );
  }
  const words = rangeWords(field, stretch(side.flatMap((at) => cells[at]?.range ?? [])));
  return message(
    (t) => `“${t(name)}”${t(words)}`,
    (t) => `“${t(name)}” is ${t(words)}`,
  );
}

/** Neighbouring ranges as one. */
function stretch(ranges: readonly Range[]): Range {
  const [first, last] = [ranges[0], ranges.at(-1)];
  return {
    low: first?.low ?? Number.NEGATIVE_INFINITY,
    isLowIn: first?.isLowIn ?? false,
    high: last?.high ?? Number.POSITIVE_INFINITY,
    isHighIn: last?.isHighIn ?? false,
  };
}
