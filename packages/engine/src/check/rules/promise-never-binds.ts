import { isAboutEnd, isAboutNotice } from '../analysis/announcements.ts';
import type { TimedPromise } from '../analysis/promises.ts';
import { holdsWherever, isNested, isSameSpan, levelsOf, promisesAt } from '../analysis/promises.ts';
import type { Rule } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { message, span } from '../words.ts';

/** A promise inside another that allows less: whoever keeps the outer one has kept this one already. */
export const promiseNeverBinds: Rule = {
  id: 'promise-never-binds',
  severity: 'warning',
  title: { zh: '起不了作用的时限', en: 'Inner limit that never binds' },
  *find(subject) {
    const told = new Set<string>();
    for (const level of levelsOf(subject)) {
      const promises = promisesAt(subject, level);
      for (const inner of promises) {
        const outer = promises.find((other) => isTighter(subject, inner, other));
        if (!outer || told.has(inner.target.id)) continue;
        told.add(inner.target.id);
        yield {
          path: inner.path,
          node: inner.target.id,
          figures: [
            { label: inner.target.title, value: inner.withinMs, unit: 'ms', path: inner.path },
            { label: outer.target.title, value: -outer.withinMs, unit: 'ms', path: outer.path },
          ],
          message: message(
            (t) =>
              `“${t(inner.target.title)}”限 ${t(span(inner.withinMs))}，但它整段都在“${t(outer.target.title)}”的 ${t(span(outer.withinMs))}之内，总是后者先到期，这个时限起不了作用。`,
            (t) =>
              `“${t(inner.target.title)}” allows ${t(span(inner.withinMs))}, but runs wholly inside “${t(outer.target.title)}” with its ${t(span(outer.withinMs))}, which always falls due first: this limit never decides anything.`,
          ),
        };
      }
    }
  },
};

function isTighter(subject: Subject, inner: TimedPromise, outer: TimedPromise): boolean {
  if (inner.target === outer.target || outer.withinMs > inner.withinMs) return false;
  if (!holdsWherever(outer.target, inner.target) || !isNested(subject, inner, outer)) return false;
  // Two equal promises over one span: the later one in the document is told.
  if (isSameSpan(inner, outer) && outer.withinMs === inner.withinMs)
    return inner.index > outer.index;
  // A notice that may follow what it announces is told by a rule of its own.
  return !(isAboutNotice(subject, inner) && isAboutEnd(subject, outer));
}
