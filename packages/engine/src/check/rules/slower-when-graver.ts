import { parseDuration } from '../../duration.ts';
import { anchorKey } from '../../plan.ts';
import type { Level } from '../../runbook/levels.ts';
import type { Target } from '../../runbook/timing.ts';
import { promisesAt } from '../analysis/promises.ts';
import type { Found, Rule } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { message, span } from '../words.ts';

/** A promise that is later at a graver level, or made for light levels only. */
export const slowerWhenGraver: Rule = {
  id: 'slower-when-graver',
  severity: 'warning',
  title: { zh: '越严重反而越晚', en: 'Later at a graver level' },
  *find(subject) {
    const scale = [...(subject.runbook.levels?.scale ?? [])].sort((a, b) => a.rank - b.rank);
    for (const [index, target] of (subject.runbook.targets ?? []).entries()) {
      const found = later(subject, target, index, scale) ?? missing(subject, target, index, scale);
      if (found) yield found;
    }
  },
};

/** The same promise, with a longer figure at a graver level. */
function later(
  subject: Subject,
  target: Target,
  index: number,
  scale: readonly Level[],
): Found | undefined {
  for (const grave of scale) {
    for (const light of scale.filter(({ rank }) => rank > grave.rank)) {
      const slow = parseDuration(target.withinByLevel?.[grave.id] ?? target.within ?? '');
      const quick = parseDuration(target.withinByLevel?.[light.id] ?? target.within ?? '');
      const isBoth = [grave, light].every(({ id }) =>
        promisesAt(subject, id).some((promise) => promise.target === target),
      );
      if (slow === undefined || quick === undefined || slow <= quick || !isBoth) continue;
      return {
        path: `/targets/${index}/withinByLevel`,
        node: target.id,
        figures: [
          { label: grave.name, value: slow, unit: 'ms' },
          { label: light.name, value: quick, unit: 'ms' },
        ],
        message: message(
          (t) =>
            `“${t(target.title)}”在“${t(grave.name)}”限 ${t(span(slow))}，比较轻的“${t(light.name)}”（${t(span(quick))}）还晚。`,
          (t) =>
            `“${t(target.title)}” allows ${t(span(slow))} at “${t(grave.name)}”, later than the ${t(span(quick))} at the lighter “${t(light.name)}”.`,
        ),
      };
    }
  }
  return undefined;
}

/** A figure for light levels, for a step that graver levels want done as well and set no time for. */
function missing(
  subject: Subject,
  target: Target,
  index: number,
  scale: readonly Level[],
): Found | undefined {
  const { to, levels } = target;
  if (
    !to ||
    !('step' in to) ||
    !levels ||
    (target.within === undefined && target.withinByLevel === undefined)
  )
    return undefined;
  const state = subject.chart.nodes.get(to.step)?.state;
  const wanted = state?.kind === 'step' ? state.levels : undefined;
  const gravest = Math.min(
    ...levels.map((id) => subject.levels.get(id)?.rank ?? Number.POSITIVE_INFINITY),
  );
  const bare = scale.filter(
    ({ id, rank }) =>
      rank < gravest &&
      (wanted?.includes(id) ?? true) &&
      !promisesAt(subject, id).some((promise) => anchorKey(promise.to) === anchorKey(to)),
  );
  const [first] = bare;
  if (!first || !state) return undefined;
  const lights = levels.flatMap((id) => subject.levels.get(id) ?? []);
  return {
    path: `/targets/${index}/levels`,
    node: target.id,
    message: message(
      (t) =>
        `“${t(state.title)}”在${lights.map(({ name }) => `“${t(name)}”`).join('、')}有时限，更重的${bare.map(({ name }) => `“${t(name)}”`).join('、')}反而没有。`,
      (t) =>
        `“${t(state.title)}” has a time limit at ${lights.map(({ name }) => `“${t(name)}”`).join(', ')}, but none at the graver ${bare.map(({ name }) => `“${t(name)}”`).join(', ')}.`,
    ),
  };
}
