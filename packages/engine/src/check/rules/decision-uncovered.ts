import type { FieldValues } from '../../run/values.ts';
import { readGuard } from '../analysis/guard.ts';
import { findCase } from '../analysis/together.ts';
import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** A decision left to the engine whose conditions do not cover every case: in the others it stops and waits for a person. */
export const decisionUncovered: Rule = {
  id: 'decision-uncovered',
  severity: 'note',
  title: { zh: '自动判断有遗漏', en: 'Automatic decision with an uncovered case' },
  *find(subject) {
    for (const { state, path, id } of subject.items) {
      if (
        state.kind !== 'decision' ||
        !state.auto ||
        state.options.some(({ when }) => when === undefined)
      )
        continue;
      const guards = state.options.map(({ when }) => readGuard(when ?? ''));
      const read = guards.flatMap((guard) => guard ?? []);
      if (read.length < guards.length) continue;
      const example = findCase(subject, read, (holds) => holds.every((one) => !one));
      if (!example || Object.keys(example).length === 0) continue;
      yield {
        path: `${path}/options`,
        node: id,
        example: example as FieldValues,
        message: message(
          (t) =>
            `“${t(state.title)}”由系统自动判断，但有的情形哪个选项都不符合，只能停下来等人决定。`,
          (t) =>
            `“${t(state.title)}” is decided by its conditions, but in some cases none of them holds and it waits for a person.`,
        ),
      };
    }
  },
};
