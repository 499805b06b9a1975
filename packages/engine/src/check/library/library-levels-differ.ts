import { message } from '../words.ts';
import type { GradedKind } from './kinds.ts';
import { gradedKinds, sameName } from './kinds.ts';
import type { LibraryRule } from './library-rule.ts';

/** The same kind of event at different levels in two plans: which alarm it raises depends on which plan is picked up. */
export const libraryLevelsDiffer: LibraryRule = {
  id: 'library-levels-differ',
  severity: 'warning',
  title: { zh: '同类事件级别不一', en: 'Same kind of event at different levels' },
  reads: 'pairs',
  *find(library) {
    const seen = new Map<
      string,
      {
        readonly file: string;
        readonly title: { zh: string; en: string };
        readonly kind: GradedKind;
      }
    >();
    for (const { file, runbook } of library) {
      for (const kind of gradedKinds(runbook)) {
        const key = sameName(kind.name);
        const first = seen.get(key);
        if (!first) {
          seen.set(key, { file, title: runbook.title, kind });
          continue;
        }
        if (
          first.file === file ||
          (first.kind.colour === kind.colour && first.kind.share === kind.share)
        )
          continue;
        yield {
          file,
          others: [first.file],
          path: kind.path,
          message: message(
            (t) =>
              `“${t(kind.name)}”在本预案是“${t(kind.level)}”，在“${t(first.title)}”却是“${t(first.kind.level)}”。`,
            (t) =>
              `“${t(kind.name)}” is “${t(kind.level)}” here, but “${t(first.kind.level)}” in “${t(first.title)}”.`,
          ),
        };
      }
    }
  },
};
