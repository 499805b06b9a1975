import type { LevelClock } from '../analysis/level-clock.ts';
import { levelClocks } from '../analysis/level-clock.ts';
import type { TimedPromise } from '../analysis/promises.ts';
import { levelsOf, promisesAt } from '../analysis/promises.ts';
import type { Rule } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { message, rowName, span } from '../words.ts';

/** A level that a clock brings only when the promise to end what that clock measures is long overdue. */
export const levelAfterMiss: Rule = {
  id: 'level-after-miss',
  severity: 'note',
  title: { zh: '超时之后才升级', en: 'Level that rises only after a miss' },
  *find(subject) {
    const told = new Set<string>();
    for (const clock of levelClocks(subject)) {
      for (const level of levelsOf(subject)) {
        const promise = promisesAt(subject, level).find(
          (one) => one.withinMs < clock.ms && endsClock(subject, one, clock),
        );
        if (!promise || told.has(clock.rule.id)) continue;
        const raises = promise.target.onMiss?.some((consequence) => consequence.do === 'raise');
        if (raises) continue;
        told.add(clock.rule.id);
        const name = subject.levels.get(clock.rule.level)?.name ?? {
          zh: clock.rule.level,
          en: clock.rule.level,
        };
        yield {
          path: `/levels/rules/${clock.index}`,
          node: clock.rule.id,
          figures: [
            {
              label: rowName(clock.rule),
              value: clock.ms,
              unit: 'ms',
              path: `/levels/rules/${clock.index}/when/${clock.field.id}`,
            },
            {
              label: promise.target.title,
              value: -promise.withinMs,
              unit: 'ms',
              path: promise.path,
            },
          ],
          message: message(
            (t) =>
              `“${t(promise.target.title)}”限 ${t(span(promise.withinMs))}，超时并不升级；要等到 ${t(span(clock.ms))}（“${t(rowName(clock.rule))}”）才升到“${t(name)}”，中间差 ${t(span(clock.ms - promise.withinMs))}。`,
            (t) =>
              `“${t(promise.target.title)}” allows ${t(span(promise.withinMs))} and missing it raises nothing; “${t(name)}” comes only after ${t(span(clock.ms))} (${t(rowName(clock.rule))}), ${t(span(clock.ms - promise.withinMs))} later.`,
          ),
        };
      }
    }
  },
};

/** Whether keeping a promise stops a clock. */
function endsClock(subject: Subject, { to }: TimedPromise, { field }: LevelClock): boolean {
  if (field.until === undefined) return false;
  if (to.on === 'field') return to.field === field.until;
  if (to.on !== 'done') return false;
  const state = subject.chart.nodes.get(to.step)?.state;
  return state?.kind === 'step' && (state.asks ?? []).some((ask) => ask.field === field.until);
}
