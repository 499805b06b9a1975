import type { RunbookSummary } from '@tocsin/runner/client';

/** Letters alike whatever their width and case: `ＡＰＰ` is `app`. */
const plain = (value: string): string => value.normalize('NFKC').toLowerCase();

const wordsOf = (runbook: RunbookSummary): string =>
  plain(
    [
      runbook.id,
      ...[runbook.title, runbook.summary, ...runbook.phases.map(({ title }) => title)].flatMap(
        (text) => (text ? [text.zh, text.en] : []),
      ),
    ].join('\n'),
  );

/** The runbooks in which every word of the query occurs, in either language; all of them for an empty query. */
export function searchRunbooks(
  runbooks: readonly RunbookSummary[],
  query: string,
): readonly RunbookSummary[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return runbooks;
  return runbooks.filter((runbook) => {
    const words = wordsOf(runbook);
    return wanted.every((each) => words.includes(each));
  });
}
