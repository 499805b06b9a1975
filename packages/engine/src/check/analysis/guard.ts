import type { UnaryTest, Value } from './unary-test.ts';
import { compare, literal, readUnaryTest } from './unary-test.ts';

/** A condition over fields, read once. Three-valued as FEEL is: null where it cannot be known. */
export interface Guard {
  holds(value: (field: string) => Value): boolean;
  /** What it asks of each field it reads. */
  readonly tests: ReadonlyMap<string, readonly UnaryTest[]>;
}

const TOKEN = /\s*("[^"]*"|<=|>=|!=|\.\.|[<>=()[\],]|-?\d+(?:\.\d+)?|[A-Za-z_][A-Za-z0-9_]*)/y;

/**
 * Reads `and`, `or`, `not(…)` over comparisons of a field with a literal, `field in …`, and a bare boolean field.
 * Undefined for anything beyond, which is then not analysed rather than guessed at.
 */
export function readGuard(source: string): Guard | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const text = source.trimEnd();
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    tokens.push(match[1] ?? '');
  }
  const reader = new GuardReader(tokens);
  const holds = reader.either();
  return holds && reader.isAtEnd() ? { holds, tests: reader.tests } : undefined;
}

type Holds = Guard['holds'];

class GuardReader {
  readonly tests = new Map<string, UnaryTest[]>();
  readonly tokens: readonly string[];
  at = 0;

  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
  }

  isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  either(): Holds | undefined {
    return this.joined(
      'or',
      () => this.both(),
      (parts) => (value) => parts.some((part) => part(value)),
    );
  }

  both(): Holds | undefined {
    return this.joined(
      'and',
      () => this.one(),
      (parts) => (value) => parts.every((part) => part(value)),
    );
  }

  joined(
    word: string,
    next: () => Holds | undefined,
    join: (parts: readonly Holds[]) => Holds,
  ): Holds | undefined {
    const parts: Holds[] = [];
    do {
      const part = next();
      if (!part) return undefined;
      parts.push(part);
    } while (this.take(word));
    return parts.length === 1 ? parts[0] : join(parts);
  }

  one(): Holds | undefined {
    const isNot = this.peek() === 'not' && this.peek(1) === '(';
    if (isNot) this.at += 1;
    if (isNot || this.peek() === '(') {
      this.at += 1;
      const inner = this.either();
      if (!inner || !this.take(')')) return undefined;
      return isNot ? (value) => !inner(value) : inner;
    }
    const field = this.peek();
    if (field === undefined || !/^[A-Za-z_]/.test(field)) return undefined;
    this.at += 1;
    const operator = this.peek();
    if (operator === '(') return undefined;
    if (operator === 'in') {
      this.at += 1;
      return this.inside(field);
    }
    if (operator !== undefined && ['<', '<=', '>', '>=', '=', '!='].includes(operator)) {
      const operand = this.peek(1);
      if (operand === undefined || !/^("|-?\d|true$|false$|null$)/.test(operand)) return undefined;
      this.at += 2;
      return this.test(field, compare(operator, literal(operand)));
    }
    return this.test(field, compare('=', true));
  }

  /** `in [1..5]`, `in ("a", "b")`, `in ["a", "b"]`: what stands in the brackets is a unary test. */
  inside(field: string): Holds | undefined {
    const open = this.peek();
    if (open !== '(' && open !== '[') return undefined;
    const from = this.at;
    const until = this.tokens.findIndex(
      (token, index) => index > from && (token === ')' || token === ']'),
    );
    if (until < 0) return undefined;
    this.at = until + 1;
    const inner = this.tokens.slice(from + 1, until).join('');
    const isInterval = inner.includes('..');
    // FEEL's parser reads what follows an interval as part of it; in brackets of its own it is safe.
    if (isInterval && this.peek() !== undefined && this.peek() !== ')') return undefined;
    const test = readUnaryTest(isInterval ? this.tokens.slice(from, until + 1).join('') : inner);
    return test && this.test(field, test);
  }

  test(field: string, test: UnaryTest): Holds {
    this.tests.set(field, [...(this.tests.get(field) ?? []), test]);
    return (value) => test.holds(value(field));
  }

  peek(ahead = 0): string | undefined {
    return this.tokens[this.at + ahead];
  }

  take(word: string): boolean {
    if (this.peek() !== word) return false;
    this.at += 1;
    return true;
  }
}
