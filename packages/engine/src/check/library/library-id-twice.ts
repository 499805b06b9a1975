import { message } from '../words.ts';
import type { LibraryRule } from './library-rule.ts';

/** Two plans under one id: a run could not say which of them it follows. */
export const libraryIdTwice: LibraryRule = {
  id: 'library-id-twice',
  severity: 'error',
  title: { zh: '两份预案用了同一个编号', en: 'Two plans under one id' },
  reads: 'pairs',
  *find(library) {
    const seen = new Map<string, string>();
    for (const { file, runbook } of library) {
      const first = seen.get(runbook.id);
      if (first === undefined) {
        seen.set(runbook.id, file);
        continue;
      }
      yield {
        file,
        others: [first],
        path: '/id',
        node: runbook.id,
        message: message(
          () => `编号“${runbook.id}”已被另一份预案（${first}）使用。`,
          () => `The id “${runbook.id}” is taken by another plan (${first}).`,
        ),
      };
    }
  },
};
