/** What a FEEL expression mentions, read from its text: enough to know when to look at it again. */

const KEYWORDS = new Set([
  'and',
  'or',
  'not',
  'true',
  'false',
  'null',
  'if',
  'then',
  'else',
  'for',
  'in',
  'return',
  'some',
  'every',
  'satisfies',
  'between',
  'instance',
  'of',
  'function',
  'list',
  'contains',
  'count',
  'sum',
  'min',
  'max',
  'string',
  'length',
  'duration',
  'date',
  'time',
  'number',
  'abs',
  'floor',
  'ceiling',
  'is',
  'defined',
  'empty',
  'matches',
  'starts',
  'ends',
  'with',
  'upper',
  'lower',
  'case',
  'mean',
  'any',
  'all',
]);

/** A word of the language itself, which no field can be called. */
export const isKeyword = (word: string): boolean => KEYWORDS.has(word);

const withoutStrings = (expression: string): string =>
  expression.replace(/"(?:[^"\\]|\\.)*"/g, '""');

/** Names of fields and the like, each once, in the order they appear. */
export function namesIn(expression: string): readonly string[] {
  const found = withoutStrings(expression).match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? [];
  return [...new Set(found.filter((name) => !KEYWORDS.has(name)))];
}

/** The numbers that an expression compares with: the points at which a clock can change what it comes to. */
export function numbersIn(expression: string): readonly number[] {
  const found = withoutStrings(expression).match(/(?<![A-Za-z0-9_])-?\d+(?:\.\d+)?/g) ?? [];
  return [...new Set(found.map(Number))];
}
