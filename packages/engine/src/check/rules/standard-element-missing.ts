import { STANDARD_ELEMENTS } from '../analysis/standard-elements.ts';
import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** What GB/T 29639-2020, the guideline for writing emergency plans, asks for and the plan does not have. */
export const standardElementMissing: Rule = {
  id: 'standard-element-missing',
  severity: 'note',
  title: { zh: '缺少国标要求的内容', en: 'Element asked for by GB/T 29639-2020' },
  *find(subject) {
    for (const { path, asks, isThere } of STANDARD_ELEMENTS) {
      if (isThere(subject)) continue;
      yield {
        path,
        message: message(
          (t) => `GB/T 29639-2020 要求预案写明${t(asks)}，这份预案没有。`,
          (t) => `This plan lacks what GB/T 29639-2020 asks for: ${t(asks)}.`,
        ),
      };
    }
  },
};
