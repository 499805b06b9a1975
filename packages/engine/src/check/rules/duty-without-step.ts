import type { Text } from '../../text.ts';
import { assisting, isActing, itemsOfGroups } from '../analysis/owners.ts';
import type { Rule } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { once } from '../subject.ts';
import { message, phrase } from '../words.ts';

/** A duty written down for a group that no step of the chart carries out. */
export const dutyWithoutStep: Rule = {
  id: 'duty-without-step',
  severity: 'warning',
  title: { zh: '职责没有落到步骤', en: 'Duty without a step' },
  *find(subject) {
    for (const [index, group] of subject.runbook.groups.entries()) {
      // A group with no step at all is told as such.
      if (
        !isActing(group.kind) ||
        (!itemsOfGroups(subject).has(group.id) && !assisting(subject).has(group.id))
      )
        continue;
      for (const [at, { id, text, steps, cites }] of (group.duties ?? []).entries()) {
        if (isUpkeep(text)) continue;
        if ((steps?.length ?? 0) > 0 || (cites ?? []).some((fact) => carried(subject).has(fact)))
          continue;
        yield {
          path: `/groups/${index}/duties/${at}`,
          node: id,
          // Leading is done through every step and need not have one of its own.
          severity: group.kind === 'command' ? 'note' : 'warning',
          message: message(
            (t) => `“${t(group.name)}”有一项职责“${t(phrase(text))}”，流程里没有一步去做。`,
            (t) =>
              `“${t(group.name)}” has the duty “${t(phrase(text))}”, and no step carries it out.`,
          ),
        };
      }
    }
  },
};

/** Work on the plan itself between events, which no run has a step for. */
const isUpkeep = ({ zh, en }: Text): boolean =>
  /解释.{0,4}预案|编制|修订|演练|培训|日常|平时/.test(zh) ||
  /\binterpret|\bdrills?\b|\btraining\b|\brevis|day[- ]to[- ]day|\bdaily\b/i.test(en);

/** Facts of the source plan that something other than a duty carries: a step, a notice, upkeep, a resource. */
const carried = once((subject: Subject): ReadonlySet<string> => {
  const { runbook, chart } = subject;
  const parts: readonly { readonly cites?: readonly string[] | undefined }[] = [
    ...[...chart.nodes.values()].map(({ state }) => state),
    ...(runbook.notifications ?? []),
    ...(runbook.upkeep ?? []),
    ...(runbook.resources ?? []),
    ...(runbook.levels ? [runbook.levels] : []),
  ];
  return new Set(parts.flatMap(({ cites }) => cites ?? []));
});
