import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Outcome, Problem } from './problem.ts';
import { accepted, rejected } from './problem.ts';

/** Reading YAML (and JSON, which is YAML) that somebody else wrote: whatever the text is, the answer is a value or what is wrong with it. */

/** In characters; the largest of the plans has a tenth of this. */
const MAX_SOURCE = 2_000_000;
/** Deeper than any plan, and shallow enough for every reader that walks a value by calling itself. */
const MAX_DEPTH = 200;

/** One slip makes the parser stumble over everything after it: the first few are told, and how many follow. */
const SYNTAX_TOLD = 5;

function syntaxProblems(
  errors: readonly { readonly pos: readonly [number, number]; readonly message: string }[],
  lines: LineCounter,
): readonly Problem[] {
  const told = errors.slice(0, SYNTAX_TOLD).map((error): Problem => {
    const { line, col } = lines.linePos(error.pos[0]);
    return {
      code: 'yaml-syntax',
      path: '',
      message: {
        zh: `第 ${line} 行第 ${col} 列：YAML 语法有误（${error.message}）。`,
        en: `Line ${line}, column ${col}: not valid YAML (${error.message}).`,
      },
    };
  });
  const more = errors.length - told.length;
  if (more === 0) return told;
  const rest: Problem = {
    code: 'yaml-syntax',
    path: '',
    message: {
      zh: `其后还有 ${more} 处，多半由前面的错误引起；请先改好前面的。`,
      en: `${more} more follow, most of them because of these; mend these first.`,
    },
  };
  return [...told, rest];
}

/** The plain value a source text stands for. Problems: `too-large`, `too-deep`, `yaml-syntax`, `yaml-alias`. */
export function readYaml(source: string): Outcome<unknown> {
  if (source.length > MAX_SOURCE) {
    return problem(
      'too-large',
      `文件过大（${source.length} 个字符，上限 ${MAX_SOURCE}）。`,
      `The document is too large (${source.length} characters; at most ${MAX_SOURCE}).`,
    );
  }
  const lines = new LineCounter();
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(source, {
      lineCounter: lines,
      prettyErrors: false,
      // Its warnings would go to the console; what matters to us is an error.
      logLevel: 'error',
    });
  } catch (error) {
    // The parser calls itself for every level of nesting; a text of ten thousand brackets exhausts the stack.
    if (error instanceof RangeError) return tooDeep();
    throw error;
  }
  if (document.errors.some((error) => error.message.includes('call stack'))) return tooDeep();
  if (document.errors.length > 0) {
    return rejected(syntaxProblems(document.errors, lines));
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return isDeeperThan(value, MAX_DEPTH) ? tooDeep() : accepted(value);
  } catch (error) {
    if (error instanceof RangeError) return tooDeep();
    // The library throws on an alias that would unfold without bound or names no anchor.
    const detail = error instanceof Error ? error.message : String(error);
    return problem(
      'yaml-alias',
      `YAML 引用无法展开：${detail}`,
      `A YAML alias cannot be resolved: ${detail}`,
    );
  }
}

const problem = (code: string, zh: string, en: string): Outcome<never> =>
  rejected([{ code, path: '', message: { zh, en } }]);

const tooDeep = (): Outcome<never> =>
  problem(
    'too-deep',
    `嵌套过深（超过 ${MAX_DEPTH} 层）。`,
    `Nested too deeply (more than ${MAX_DEPTH} levels).`,
  );

/** Looks at each part once, however many aliases lead to it; one that holds itself is endlessly deep. */
function isDeeperThan(value: unknown, limit: number): boolean {
  const heights = new Map<object, number>();
  const heightOf = (part: unknown, depth: number): number => {
    if (typeof part !== 'object' || part === null) return 0;
    const known = heights.get(part);
    if (known !== undefined) return known;
    if (depth > limit) return Number.POSITIVE_INFINITY;
    heights.set(part, Number.POSITIVE_INFINITY);
    const inner = Object.values(part).map((child) => heightOf(child, depth + 1));
    const height = 1 + inner.reduce((most, one) => Math.max(most, one), 0);
    heights.set(part, height);
    return height;
  };
  return heightOf(value, 0) > limit;
}

export interface SourcePlace {
  readonly line: number;
  readonly column: number;
}

/** Where in a source text the things that JSON Pointers name are written, counted from 1; where one is missing, the nearest thing around it. */
export function locate(source: string, paths: readonly string[]): readonly SourcePlace[] {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, logLevel: 'error' });
  return paths.map((path) => {
    const keys = path
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    let at = document.contents?.range?.[0] ?? 0;
    let node: unknown = document.contents;
    for (const key of keys) {
      const pair = isMap(node) ? node.items.find((item) => String(item.key) === key) : undefined;
      const next: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(key)] : undefined;
      const start = isNode(pair?.key)
        ? pair.key.range?.[0]
        : isNode(next)
          ? next.range?.[0]
          : undefined;
      if (start === undefined) break;
      at = start;
      node = next;
    }
    const { line, col } = lines.linePos(at);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  });
}
