import { ruleKind } from '../../timing/level-table.ts';
import type { Rule } from '../finding.ts';
import { listed, message } from '../words.ts';

/** A level named on the scale that nothing in the plan leads to but somebody's feeling. */
export const levelWithoutCriteria: Rule = {
  id: 'level-without-criteria',
  severity: 'warning',
  title: { zh: '级别没有判定条件', en: 'Level without criteria' },
  *find({ runbook }) {
    const { levels } = runbook;
    if (!levels) return;
    const rows = levels.rules.filter((rule) => ruleKind(rule) !== 'warning');
    const bare = levels.scale.filter(({ id }) => rows.every(({ level }) => level !== id));
    if (bare.length === 0) return;
    const names = listed(bare.map(({ name }) => name));
    if (bare.length === levels.scale.length) {
      yield {
        path: '/levels/rules',
        message: message(
          (t) => `划分了 ${bare.length} 个级别（${t(names)}），却没有写任何一级的判定条件。`,
          (t) =>
            `The plan names ${bare.length} levels (${t(names)}) and says of none when it applies.`,
        ),
      };
      return;
    }
    for (const { id, name } of bare) {
      yield {
        path: `/levels/scale/${levels.scale.findIndex((one) => one.id === id)}`,
        node: id,
        message: message(
          (t) => `没有写什么情况算“${t(name)}”。`,
          (t) => `What counts as “${t(name)}” is not said.`,
        ),
      };
    }
  },
};
