import { namesIn } from '../../expression/names.ts';
import { askersOf, isNobody, isReported } from '../analysis/asked.ts';
import { sideBySide } from '../analysis/order.ts';
import { mayFollow } from '../analysis/reach.ts';
import type { Rule } from '../finding.ts';
import { listed, message } from '../words.ts';

/** A step whose condition reads what is asked for only after it: when its turn comes, nobody can say whether it is wanted. */
export const conditionAskedTooLate: Rule = {
  id: 'condition-asked-too-late',
  severity: 'warning',
  title: { zh: '条件问得太晚', en: 'Condition asked for too late' },
  *find(subject) {
    for (const node of subject.items) {
      const { state, path, id } = node;
      if ((state.kind !== 'step' && state.kind !== 'link') || state.when === undefined) continue;
      for (const name of namesIn(state.when)) {
        const field = subject.fields.get(name);
        const asked = askersOf(subject, name);
        if (!field || isNobody(asked) || isReported(asked) || asked.steps.length === 0) continue;
        const isInTime = asked.steps.some(
          (asker) =>
            asker.id !== id &&
            (mayFollow(subject, asker.id, id) || sideBySide(subject, asker, node)),
        );
        if (isInTime) continue;
        const names = listed(asked.steps.map((asker) => asker.state.title));
        yield {
          path: `${path}/when`,
          node: id,
          message: message(
            (t) => `“${t(state.title)}”做不做要看“${t(field.name)}”，可它要到${t(names)}才问。`,
            (t) =>
              `Whether “${t(state.title)}” is wanted depends on “${t(field.name)}”, which is first asked for at ${t(names)}.`,
          ),
        };
      }
    }
  },
};
