import { ruleKind } from '../../timing/level-table.ts';
import type { Rule } from '../finding.ts';

/** Levels that follow from the kind of event alone: however large it grows or long it lasts, the level stays. */
export const levelIgnoresSize: Rule = {
  id: 'level-ignores-size',
  severity: 'note',
  title: { zh: '级别只看类别不看大小', en: 'Level that follows the kind, never the size' },
  *find({ runbook, fields }) {
    const rows = (runbook.levels?.rules ?? []).filter((rule) => ruleKind(rule) === 'response');
    const read = new Set(rows.flatMap(({ when }) => Object.keys(when)));
    if (read.size === 0 || [...read].some((field) => fields.get(field)?.type !== 'choice')) return;
    yield {
      path: '/levels/rules',
      message: {
        zh: '级别只由事件类别决定：规模再大、拖得再久，也不会升级。',
        en: 'The level follows from the kind of event alone: however large it grows or long it lasts, it never rises.',
      },
    };
  },
};
