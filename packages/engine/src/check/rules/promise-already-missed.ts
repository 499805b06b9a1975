import { ruleKind } from '../../timing/level-table.ts';
import { levelClocks } from '../analysis/level-clock.ts';
import { levelsOf, promisesAt } from '../analysis/promises.ts';
import type { Rule } from '../finding.ts';
import { message, rowName, span } from '../words.ts';

/** A promise made for a level that only comes when the promise is overdue already. */
export const promiseAlreadyMissed: Rule = {
  id: 'promise-already-missed',
  severity: 'warning',
  title: { zh: '级别来时已经超时', en: 'Level that comes only after its promise is missed' },
  *find(subject) {
    const clocks = levelClocks(subject);
    for (const level of levelsOf(subject)) {
      if (level === undefined) continue;
      const rows = (subject.runbook.levels?.rules ?? []).filter(
        (rule) => rule.level === level && ruleKind(rule) === 'response',
      );
      for (const promise of promisesAt(subject, level)) {
        const { from, target, withinMs } = promise;
        if (from.on !== 'field' || (!target.levels && target.withinByLevel?.[level] === undefined))
          continue;
        const late = rows.map((row) =>
          clocks.find(
            ({ rule, field, ms }) => rule === row && field.since === from.field && ms >= withinMs,
          ),
        );
        const [soonest] = late.flatMap((clock) => clock ?? []).sort((a, b) => a.ms - b.ms);
        if (!soonest || late.some((clock) => clock === undefined)) continue;
        const name = subject.levels.get(level)?.name ?? { zh: level, en: level };
        yield {
          path: promise.path,
          node: target.id,
          figures: [
            {
              label: rowName(soonest.rule),
              value: soonest.ms,
              unit: 'ms',
              path: `/levels/rules/${soonest.index}/when/${soonest.field.id}`,
            },
            { label: target.title, value: -withinMs, unit: 'ms', path: promise.path },
          ],
          message: message(
            (t) =>
              `“${t(target.title)}”是“${t(name)}”的要求，限 ${t(span(withinMs))}；但按“${t(rowName(soonest.rule))}”最早要过 ${t(span(soonest.ms))}才到这一级，一到就已经超时。`,
            (t) =>
              `“${t(target.title)}” is promised at “${t(name)}” within ${t(span(withinMs))}, but that level comes after ${t(span(soonest.ms))} at the earliest (${t(rowName(soonest.rule))}): it is missed before it begins.`,
          ),
        };
      }
    }
  },
};
