import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** A plan, template or document that this one leans on and nobody has. */
export const referenceMissing: Rule = {
  id: 'reference-missing',
  severity: 'warning',
  title: { zh: '引用的文件找不到', en: 'Dangling reference' },
  *find({ runbook, chart }) {
    for (const [index, { id, title, available, kind }] of (runbook.references ?? []).entries()) {
      if (available !== false) continue;
      const name = WORDS[kind];
      yield {
        path: `/references/${index}`,
        node: id,
        message: message(
          (t) => `本预案引用的${name.zh}“${t(title)}”手头没有，到时无从照办。`,
          (t) => `The plan leans on ${name.en} “${t(title)}”, which is not at hand.`,
        ),
      };
    }
    for (const { state, path, id } of chart.nodes.values()) {
      if (state.kind !== 'link' || state.missing !== true) continue;
      yield {
        path: `${path}/runbook`,
        node: id,
        message: message(
          (t) => `“${t(state.title)}”要转到另一份预案，而那份预案并不存在。`,
          (t) => `“${t(state.title)}” hands over to another plan, and that plan does not exist.`,
        ),
      };
    }
  },
};

const WORDS = {
  law: { zh: '法规', en: 'the law' },
  standard: { zh: '标准', en: 'the standard' },
  template: { zh: '模板', en: 'the template' },
  plan: { zh: '预案', en: 'the plan' },
  document: { zh: '文件', en: 'the document' },
} as const;
