import type { ChartNode } from '../../chart/chart-index.ts';
import { sideBySide } from '../analysis/order.ts';
import { itemsOfGroups } from '../analysis/owners.ts';
import { reached } from '../analysis/reach.ts';
import { areWantedTogether } from '../analysis/together.ts';
import type { Rule } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { listed, message } from '../words.ts';

/** One group that must be in several lanes at the same time, or do several things at once that each brook no delay. */
export const groupInTwoPlaces: Rule = {
  id: 'group-in-two-places',
  severity: 'warning',
  title: { zh: '一个小组同时要在几处', en: 'One group needed in two places at once' },
  *find(subject) {
    const live = reached(subject);
    for (const [index, { id, name, kind }] of subject.runbook.groups.entries()) {
      if (kind === 'audience' || kind === 'external') continue;
      const items = (itemsOfGroups(subject).get(id) ?? []).filter(
        (node) => live.has(node.id) && node.state.kind === 'step',
      );
      const lanes = laneClash(subject, items);
      const rush = lanes ? undefined : rushOf(subject, items);
      const clash = lanes ?? rush;
      if (!clash) continue;
      const names = listed(clash.map(({ state }) => state.title));
      yield {
        path: clash[0]?.path ?? `/groups/${index}`,
        node: id,
        message: lanes
          ? message(
              (t) => `“${t(name)}”要同时出现在几条并行的泳道里：${t(names)}。`,
              (t) => `“${t(name)}” is needed in several lanes at the same time: ${t(names)}.`,
            )
          : message(
              (t) =>
                `“${t(name)}”有 ${clash.length} 件事要同时立即去做：${t(names)}；先后次序没有写。`,
              (t) =>
                `“${t(name)}” has ${clash.length} things to do at once, each without delay: ${t(names)}; which comes first is not said.`,
            ),
      };
    }
  },
};

/** One step from each of two or more lanes in which the group has work that may be open at the same time. */
function laneClash(
  subject: Subject,
  items: readonly ChartNode[],
): readonly ChartNode[] | undefined {
  for (const [at, one] of items.entries()) {
    const beside = items
      .slice(at + 1)
      .filter(
        (other) =>
          other.lane !== one.lane &&
          other.lane !== undefined &&
          one.lane !== undefined &&
          isClash(subject, one, other),
      );
    const [first] = beside;
    if (first)
      return [
        one,
        ...beside.filter(
          ({ lane }, index) => beside.findIndex((other) => other.lane === lane) === index,
        ),
      ];
  }
  return undefined;
}

/** Three or more steps open side by side, each of them urgent. */
function rushOf(subject: Subject, items: readonly ChartNode[]): readonly ChartNode[] | undefined {
  const urgent = items.filter(({ id }) => isUrgent(subject, id));
  for (const one of urgent) {
    const crowd = [one, ...urgent.filter((other) => other !== one && isClash(subject, one, other))];
    if (crowd.length >= 3) return crowd;
  }
  return undefined;
}

const isClash = (subject: Subject, one: ChartNode, other: ChartNode): boolean =>
  sideBySide(subject, one, other) &&
  !isStanding(one) &&
  !isStanding(other) &&
  areWantedTogether(subject, one, other);

const isStanding = ({ state }: ChartNode): boolean =>
  state.kind === 'step' && state.standing === true;

const isUrgent = (subject: Subject, step: string): boolean =>
  (subject.runbook.targets ?? []).some(
    ({ to, urgency }) =>
      to !== undefined &&
      'step' in to &&
      to.step === step &&
      (urgency === 'at-once' || urgency === 'first-moment'),
  );
