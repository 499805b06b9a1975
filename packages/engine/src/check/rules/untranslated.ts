import { texts } from '../analysis/texts.ts';
import type { Rule } from '../finding.ts';

/** Every text exists in both languages. */
export const untranslated: Rule = {
  id: 'untranslated',
  severity: 'warning',
  title: { zh: '缺少中文或英文', en: 'A text is missing in one language' },
  *find(subject) {
    for (const { text, path, owner } of texts(subject)) {
      const [zh, en] = [text.zh.trim(), text.en.trim()];
      if (zh !== '' && en !== '') continue;
      const message =
        zh !== ''
          ? { zh: `“${zh}”没有英文。`, en: `“${zh}” has no English.` }
          : en !== ''
            ? { zh: `“${en}”没有中文。`, en: `“${en}” has no Chinese.` }
            : { zh: '文字是空的。', en: 'The text is empty.' };
      yield { path, node: owner, message };
    }
  },
};
