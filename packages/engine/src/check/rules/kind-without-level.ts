import { sideWords } from '../analysis/hole-words.ts';
import { holes } from '../analysis/holes.ts';
import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** Kinds of event that no row of the level table takes. */
export const kindWithoutLevel: Rule = {
  id: 'kind-without-level',
  severity: 'warning',
  title: { zh: '没有级别的事件类别', en: 'Kind of event without a level' },
  *find(subject) {
    for (const { why, part, sides, axis, example } of holes(subject)) {
      const choice = part.axes[axis];
      if (why !== 'choice' || !choice) continue;
      const index = subject.runbook.fields?.findIndex(({ id }) => id === choice.field.id) ?? 0;
      const words = sideWords(choice, sides[axis] ?? []);
      yield {
        path: `/fields/${index}/options`,
        node: choice.field.id,
        example,
        message: message(
          (t) => `${t(words)}时，分级表没有一行适用，再严重也定不出级别。`,
          (t) => `When ${t(words)}, no row of the level table applies, however grave it gets.`,
        ),
      };
    }
  },
};
