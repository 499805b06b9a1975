import { evaluate, SyntaxError as FeelSyntaxError, unaryTest } from 'feelin';
import { namesIn } from './names.ts';

/** Values by name, as FEEL (DMN) expressions read them. A name that is missing has not been reported. */
export type FeelContext = Readonly<Record<string, unknown>>;

/** true and false as FEEL says; null where it cannot be known, because something it reads has not been reported. */
export type Truth = boolean | null;

const known = (context: FeelContext, name: string): boolean =>
  context[name] !== undefined && context[name] !== null;

/** What a condition comes to. It fails closed: anything but a plain `true` is false, or null where a value is missing. */
export function condition(expression: string, context: FeelContext): Truth {
  const present = Object.fromEntries(
    Object.entries(context).filter(([name]) => known(context, name)),
  );
  const { value } = evaluate(expression, present);
  if (value === true) return true;
  return namesIn(expression).some((name) => !known(context, name)) ? null : false;
}

/** Whether a field's value passes a FEEL unary test; null where the field has not been reported. */
export function passes(test: string, field: string, context: FeelContext): Truth {
  if (test.trim() === '-') return true;
  if (!known(context, field)) return null;
  return unaryTest(test, { ...context, '?': context[field] }).value === true;
}

/** All tests of a row together: false as soon as one is false, null where one is unknown and none false. */
export function allPass(tests: Readonly<Record<string, string>>, context: FeelContext): Truth {
  let truth: Truth = true;
  for (const [field, test] of Object.entries(tests)) {
    const one = passes(test, field, context);
    if (one === false) return false;
    if (one === null) truth = null;
  }
  return truth;
}

/** Whether an expression or unary test can be read at all; the parser's own words where it cannot. */
export function feelSyntaxError(kind: 'expression' | 'test', source: string): string | undefined {
  try {
    if (kind === 'expression') evaluate(source, {});
    else unaryTest(source, { '?': 0 });
    return undefined;
  } catch (error) {
    if (error instanceof FeelSyntaxError) return error.message;
    throw error;
  }
}
