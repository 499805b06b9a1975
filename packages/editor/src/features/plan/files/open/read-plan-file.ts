import type { Problem, Runbook } from '@tocsin/engine';
import { locate, parseRunbook } from '@tocsin/engine';

/** A problem of a file, with where in the text it is. */
export interface FileProblem {
  readonly problem: Problem;
  /** Counted from 1; undefined where the problem is the file's as a whole. */
  readonly line: number | undefined;
  /** That line, so that it can be recognised. */
  readonly excerpt: string | undefined;
}

export type ReadPlan =
  | { readonly ok: true; readonly runbook: Runbook; readonly source: string }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Reads a runbook from the text of a file, YAML or JSON; every problem says where it is. */
export function readPlanText(text: string): ReadPlan {
  // Editors on Windows put a mark at the beginning that is no part of the text.
  const source = text.replace(/^\uFEFF/, '');
  const parsed = parseRunbook(source);
  if (parsed.ok) return { ok: true, runbook: parsed.value, source };
  const lines = source.split(/\r?\n/);
  const placed = parsed.problems.filter((problem) => problem.path !== '');
  const places =
    placed.length > 0
      ? locate(
          source,
          placed.map((problem) => problem.path),
        )
      : [];
  const byProblem = new Map(placed.map((problem, index) => [problem, places[index]?.line]));
  const problems = parsed.problems.map((problem): FileProblem => {
    const line = byProblem.get(problem) ?? syntaxLine(problem);
    const excerpt = line === undefined ? undefined : lines[line - 1]?.trim().slice(0, EXCERPT);
    return { problem, line, excerpt: excerpt || undefined };
  });
  // In the order in which they are met when reading the file.
  return { ok: false, problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

const EXCERPT = 120;

/** A text that is no YAML at all has no pointers; its problems name their line in words. */
function syntaxLine({ code, message }: Problem): number | undefined {
  const line = code === 'yaml-syntax' ? /^Line (\d+)/.exec(message.en)?.[1] : undefined;
  return line === undefined ? undefined : Number(line);
}
