import { LineCounter, parseDocument } from 'yaml';
import { accepted, type Outcome, type Problem, rejected } from '../problem.ts';
import { checkReferences } from './references.ts';
import { type Runbook, runbookSchema } from './runbook.ts';
import { problemsOf } from './zod-problems.ts';

/** Longest document read, in characters; the largest of the plans has a tenth of this. */
export const MAX_SOURCE = 2_000_000;

/** Reads a runbook from YAML (or JSON, which is YAML): its syntax, its shape, and that every id it names exists. Problems come in that order. */
export function parseRunbook(source: string): Outcome<Runbook> {
  if (source.length > MAX_SOURCE) {
    return rejected([
      {
        code: 'too-large',
        path: '',
        message: {
          zh: `文件过大(${source.length} 个字符,上限 ${MAX_SOURCE})。`,
          en: `The document is too large (${source.length} characters; at most ${MAX_SOURCE}).`,
        },
      },
    ]);
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return rejected(
      document.errors.map((error): Problem => {
        const { line, col } = lines.linePos(error.pos[0]);
        return {
          code: 'yaml-syntax',
          path: '',
          message: {
            zh: `第 ${line} 行第 ${col} 列:YAML 语法有误(${error.message})。`,
            en: `Line ${line}, column ${col}: not valid YAML (${error.message}).`,
          },
        };
      }),
    );
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    // The library throws on an alias that would unfold without bound or names no anchor.
    const detail = error instanceof Error ? error.message : String(error);
    return rejected([
      {
        code: 'yaml-alias',
        path: '',
        message: { zh: `YAML 引用无法展开:${detail}`, en: `A YAML alias cannot be resolved: ${detail}` },
      },
    ]);
  }
  return checkShape(value);
}

/** Checks a value already parsed, as from JSON or an editor. */
export function checkShape(value: unknown): Outcome<Runbook> {
  const shaped = runbookSchema.safeParse(value);
  if (!shaped.success) return rejected(problemsOf(shaped.error, value));
  const problems = checkReferences(shaped.data);
  return problems.length > 0 ? rejected(problems) : accepted(shaped.data);
}

