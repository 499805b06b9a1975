import { anchorKey } from '../../plan.ts';
import { notAfter } from '../analysis/moments.ts';
import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** A promise whose stop always comes before its start: by then it is too late to keep it. */
export const promiseStopsFirst: Rule = {
  id: 'promise-stops-first',
  severity: 'error',
  title: { zh: '终点早于起点的时限', en: 'Promise that stops before it starts' },
  *find(subject) {
    for (const [index, { id, title, from, to }] of (subject.runbook.targets ?? []).entries()) {
      if (!from || !to || anchorKey(from) === anchorKey(to)) continue;
      if (!notAfter(subject, to, from) || notAfter(subject, from, to)) continue;
      yield {
        path: `/targets/${index}`,
        node: id,
        message: message(
          (t) => `“${t(title)}”的终点总在起点之前发生，这个时限永远判不出结果。`,
          (t) =>
            `What stops “${t(title)}” always comes before what starts it, so it can never be judged.`,
        ),
      };
    }
  },
};
