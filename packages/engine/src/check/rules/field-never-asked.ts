import { slotsIn } from '../../run/template.ts';
import { askersOf, isNobody } from '../analysis/asked.ts';
import { readings } from '../analysis/conditions.ts';
import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** A field that a rule, condition, promise or notice reads, though no form and no step asks for it. */
export const fieldNeverAsked: Rule = {
  id: 'field-never-asked',
  severity: 'warning',
  title: { zh: '没有人填的字段', en: 'Field that nobody asks for' },
  *find(subject) {
    const { runbook, fields } = subject;
    const read = new Map<string, number>();
    const note = (name: string): void => {
      read.set(name, (read.get(name) ?? 0) + 1);
    };
    for (const { names } of readings(subject)) names.forEach(note);
    for (const notice of runbook.notifications ?? []) slotsIn(notice.text).forEach(note);
    for (const [index, { id, name, type }] of (runbook.fields ?? []).entries()) {
      const times = read.get(id);
      if (times === undefined || !isNobody(askersOf(subject, id))) continue;
      const field = fields.get(id);
      const since = field?.type === 'elapsed' ? fields.get(field.since) : undefined;
      yield {
        path: `/fields/${index}`,
        node: id,
        message:
          type === 'elapsed' && since
            ? message(
                (t) =>
                  `“${t(name)}”从“${t(since.name)}”起算，但没有表单也没有步骤问这个时刻，用到它的 ${times} 处都走不起来。`,
                (t) =>
                  `“${t(name)}” counts from “${t(since.name)}”, which no form and no step asks for; it is read in ${times} places.`,
              )
            : message(
                (t) => `有 ${times} 处要用“${t(name)}”，但没有表单也没有步骤来问。`,
                (t) =>
                  `“${t(name)}” is read in ${times} places, but no form and no step asks for it.`,
              ),
      };
    }
  },
};
