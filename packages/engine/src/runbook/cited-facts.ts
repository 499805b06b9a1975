import type { Text } from '../text.ts';
import type { Runbook } from './runbook.ts';

/** What a runbook says about the source plan it was written from. */
export interface CitedFacts {
  /** Facts that some part of the document stands for, each once, in natural order (`T2` before `T10`). Gaps do not count: they stand for what is missing. */
  readonly cited: readonly string[];
  /** Those cited by a part whose content is marked as inferred. */
  readonly inferred: readonly string[];
  /** What the source leaves open, with the facts that say so. */
  readonly gaps: readonly {
    readonly id: string;
    readonly facts: readonly string[];
    readonly text: Text;
  }[];
}

/** Walks the whole document, so that a part that learns to cite is counted without being named here. */
export function citedFacts({ gaps = [], ...rest }: Runbook): CitedFacts {
  const cited = new Set<string>();
  const inferred = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('cites' in part && Array.isArray(part.cites)) {
      for (const fact of part.cites.map(String)) {
        cited.add(fact);
        if ('inferred' in part && part.inferred !== undefined) inferred.add(fact);
      }
    }
    for (const child of Object.values(part)) visit(child);
  };
  visit(rest);
  return {
    cited: natural(cited),
    inferred: natural(inferred),
    gaps: gaps.map(({ id, cites = [], text }) => ({ id, facts: natural(cites), text })),
  };
}

/** By plan, then by letter, then by number. */
function natural(facts: Iterable<string>): readonly string[] {
  const parts = (fact: string): readonly [string, number] => {
    const at = fact.search(/\d+$/);
    return [fact.slice(0, at), Number(fact.slice(at))];
  };
  return [...new Set(facts)].sort((a, b) => {
    const [left, leftNumber] = parts(a);
    const [right, rightNumber] = parts(b);
    return left === right ? leftNumber - rightNumber : left < right ? -1 : 1;
  });
}
