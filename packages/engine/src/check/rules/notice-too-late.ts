import { isAboutEnd, isAboutNotice } from '../analysis/announcements.ts';
import { notAfter } from '../analysis/moments.ts';
import { levelsOf, promisesAt } from '../analysis/promises.ts';
import type { Rule } from '../finding.ts';
import { message, span } from '../words.ts';

/** A notice that may, within its promise, go out when what it announces is already over. */
export const noticeTooLate: Rule = {
  id: 'notice-too-late',
  severity: 'warning',
  title: { zh: '通知可能晚于所通知的事', en: 'Notice that may follow what it announces' },
  *find(subject) {
    const told = new Set<string>();
    for (const level of levelsOf(subject)) {
      const promises = promisesAt(subject, level);
      for (const notice of promises.filter((promise) => isAboutNotice(subject, promise))) {
        const over = promises.find(
          (promise) =>
            promise.target !== notice.target &&
            isAboutEnd(subject, promise) &&
            !isAboutNotice(subject, promise) &&
            notice.withinMs >= promise.withinMs &&
            notAfter(subject, promise.from, notice.from),
        );
        if (!over || told.has(notice.target.id)) continue;
        told.add(notice.target.id);
        yield {
          path: notice.path,
          node: notice.target.id,
          figures: [
            { label: notice.target.title, value: notice.withinMs, unit: 'ms', path: notice.path },
            { label: over.target.title, value: -over.withinMs, unit: 'ms', path: over.path },
          ],
          message: message(
            (t) =>
              `“${t(notice.target.title)}”允许 ${t(span(notice.withinMs))}，而“${t(over.target.title)}”只给 ${t(span(over.withinMs))}：通知发出时，事情可能已经了结。`,
            (t) =>
              `“${t(notice.target.title)}” allows ${t(span(notice.withinMs))} and “${t(over.target.title)}” ${t(span(over.withinMs))}: the notice may go out when all is over.`,
          ),
        };
      }
    }
  },
};
