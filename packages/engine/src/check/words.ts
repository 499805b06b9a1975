import type { Language, Text } from '../text.ts';
import { textIn } from '../text.ts';
import { describeDuration } from '../words/duration.ts';

/** What findings are worded with: titles rather than ids, figures as people write them. */

export type Say = (value: Text) => string;

/** A message from one sentence for each language; `t` reads a title in that language. */
export const message = (zh: (t: Say) => string, en: (t: Say) => string): Text => ({
  zh: zh((value) => textIn(value, 'zh')),
  en: en((value) => textIn(value, 'en')),
});

/** Titles in quotation marks, joined as each language does; beyond `most` the rest is counted. */
export function listed(values: readonly Text[], most = 6): Text {
  const shown = values.slice(0, most);
  const more = values.length - shown.length;
  const join = (language: Language): string =>
    shown.map((value) => `“${textIn(value, language)}”`).join(language === 'zh' ? '、' : ', ');
  return {
    zh: more > 0 ? `${join('zh')}等 ${values.length} 项` : join('zh'),
    en: more > 0 ? `${join('en')} and ${more} more` : join('en'),
  };
}

export const plain = (value: string): Text => ({ zh: value, en: value });

export const span = (ms: number): Text => describeDuration(ms);

/** A sentence without its full stop, to stand inside another. */
export const phrase = (value: Text): Text => ({
  zh: value.zh.replace(/[。.]+$/, ''),
  en: value.en.replace(/\.+$/, ''),
});

/** A level-table row as people name it: by its text, else by its id. */
export const rowName = (rule: { readonly id: string; readonly text?: Text | undefined }): Text =>
  phrase(rule.text ?? plain(rule.id));
