import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** Levels that nobody is charged to declare. */
export const levelUndeclared: Rule = {
  id: 'level-undeclared',
  severity: 'warning',
  title: { zh: '没有写由谁宣布级别', en: 'Nobody declares the level' },
  *find({ runbook }) {
    if (!runbook.levels || runbook.levels.declaredBy !== undefined) return;
    yield {
      path: '/levels',
      message: message(
        () => '没有写由谁宣布和调整响应级别，表上的级别只能算建议。',
        () =>
          'Who declares and changes the response level is not said; what the table gives is a suggestion that nobody owns.',
      ),
    };
  },
};
