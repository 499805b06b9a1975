/** Values that a field may hold as tests see them; null is "not reported". */
export type Value = number | string | boolean | null;

/** A FEEL unary test read once, so that trying a value costs next to nothing. */
export interface UnaryTest {
  holds(value: Value): boolean;
  /** Points at which its answer may change, and strings it names. */
  readonly numbers: readonly number[];
  readonly strings: readonly string[];
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const COMPARISON = new RegExp(
  String.raw`^(?:\?\s*)?(<=|>=|<|>|=|!=)\s*(${NUMBER}|"[^"]*"|true|false|null)$`,
);
const INTERVAL = new RegExp(
  String.raw`^(?:\?\s+in\s+)?([[(\]])\s*(${NUMBER})\s*\.\.\s*(${NUMBER})\s*([\])[])$`,
);
const LITERAL = new RegExp(`^(${NUMBER}|"[^"]*"|true|false|null)$`);

/** Reads comparisons, intervals, literals, lists of these and `not(…)`; undefined for anything beyond. */
export function readUnaryTest(source: string): UnaryTest | undefined {
  const text = source.trim();
  if (text === '-') return { holds: () => true, numbers: [], strings: [] };
  const negated = /^not\s*\(([\s\S]*)\)$/.exec(text);
  if (negated) {
    const inner = readUnaryTest(negated[1] ?? '');
    return inner && { ...inner, holds: (value) => value !== null && !inner.holds(value) };
  }
  const parts = splitTop(text, ',').map((part) => readPart(part.trim()));
  if (parts.some((part) => part === undefined)) return undefined;
  const tests = parts as readonly UnaryTest[];
  return {
    holds: (value) => tests.some((test) => test.holds(value)),
    numbers: tests.flatMap((test) => test.numbers),
    strings: tests.flatMap((test) => test.strings),
  };
}

function readPart(text: string): UnaryTest | undefined {
  const interval = INTERVAL.exec(text);
  if (interval) {
    const [, open, low, high, close] = interval;
    const [from, to] = [Number(low), Number(high)];
    const above = open === '[' ? (x: number) => x >= from : (x: number) => x > from;
    const below = close === ']' ? (x: number) => x <= to : (x: number) => x < to;
    return {
      holds: (x) => typeof x === 'number' && above(x) && below(x),
      numbers: [from, to],
      strings: [],
    };
  }
  const comparison = COMPARISON.exec(text);
  if (comparison) return compare(comparison[1] ?? '=', literal(comparison[2] ?? ''));
  const value = LITERAL.exec(text);
  return value ? compare('=', literal(value[1] ?? '')) : undefined;
}

/** A comparison of a value with a literal, as FEEL means it: of unlike types nothing holds but `!=`. */
export function compare(operator: string, literalValue: Value): UnaryTest {
  const numbers = typeof literalValue === 'number' ? [literalValue] : [];
  const strings = typeof literalValue === 'string' ? [literalValue] : [];
  const holds = (value: Value): boolean => {
    if (operator === '=') return value === literalValue;
    if (operator === '!=') return value !== literalValue;
    if (typeof value !== 'number' || typeof literalValue !== 'number') return false;
    if (operator === '<') return value < literalValue;
    if (operator === '<=') return value <= literalValue;
    if (operator === '>') return value > literalValue;
    return value >= literalValue;
  };
  return { holds, numbers, strings };
}

export function literal(source: string): Value {
  if (source === 'true' || source === 'false') return source === 'true';
  if (source === 'null') return null;
  return source.startsWith('"') ? source.slice(1, -1) : Number(source);
}

/** Splits at a separator that stands in no bracket and no string. */
function splitTop(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let inString = false;
  let from = 0;
  for (const [index, char] of [...text].entries()) {
    if (char === '"') inString = !inString;
    if (inString) continue;
    if (char === '(' || char === '[') depth += 1;
    if (char === ')' || char === ']') depth -= 1;
    if (char === separator && depth <= 0) {
      parts.push(text.slice(from, index));
      from = index + 1;
    }
  }
  return [...parts, text.slice(from)];
}
