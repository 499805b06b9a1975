import type { Runbook } from '../runbook/runbook.ts';
import { LIBRARY_RULES } from './check-library.ts';
import type { Finding } from './finding.ts';
import type { LibraryEntry, LibraryFound, LibraryRule } from './library/library-rule.ts';

/**
 * What one plan and the rest of its library say against one another, as findings of that plan: where it disagrees
 * with each of the others, and which of their hand-overs no longer fit it. Those have no place in its document and
 * their path is empty. A plan among the others that bears the same id is an older copy of it and is left out.
 */
export function checkInLibrary(
  runbook: Runbook,
  others: readonly LibraryEntry[],
): readonly Finding[] {
  const mine = { file: runbook.id, runbook };
  const rest = others.filter((other) => other.runbook.id !== runbook.id);
  const titles = new Map(rest.map((other) => [other.file, other.runbook.title]));
  return LIBRARY_RULES.flatMap((rule) =>
    [...foundBy(rule, mine, rest)].flatMap((found): Finding[] => {
      const { file, others: against, ...said } = found;
      const severity = found.severity ?? rule.severity;
      if (file === mine.file) return [{ rule: rule.id, ...said, severity }];
      const title = titles.get(file);
      if (!title || !against.includes(mine.file)) return [];
      const message = {
        zh: `预案“${title.zh || title.en}”：${said.message.zh}`,
        en: `In the plan “${title.en || title.zh}”: ${said.message.en}`,
      };
      return [{ rule: rule.id, severity, path: '', message }];
    }),
  );
}

/** A rule that compares plans names the first that disagree; held against each alone, none of them is passed over. */
function* foundBy(
  rule: LibraryRule,
  mine: LibraryEntry,
  rest: readonly LibraryEntry[],
): Iterable<LibraryFound> {
  if (rule.reads === 'links') yield* rule.find([...rest, mine]);
  else for (const other of rest) yield* rule.find([other, mine]);
}
