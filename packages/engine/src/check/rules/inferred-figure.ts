import type { Rule } from '../finding.ts';
import { message, phrase } from '../words.ts';

/** A promise whose figure or clock is somebody's reading of the source plan: it binds nobody until confirmed. */
export const inferredFigure: Rule = {
  id: 'inferred-figure',
  severity: 'note',
  title: { zh: '推断的时限', en: 'Promise that rests on a reading' },
  *find({ runbook }) {
    for (const [index, { id, title, inferred, within, withinByLevel }] of (
      runbook.targets ?? []
    ).entries()) {
      if (!inferred || (within === undefined && withinByLevel === undefined)) continue;
      yield {
        path: `/targets/${index}`,
        node: id,
        message: message(
          (t) => `“${t(title)}”有一部分是推断，需要确认：${t(phrase(inferred))}。`,
          (t) =>
            `“${t(title)}” rests in part on a reading and needs confirming: ${t(phrase(inferred))}.`,
        ),
      };
    }
  },
};
