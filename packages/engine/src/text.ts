/** A text in both languages a person may read it in. An empty string means "not written yet". */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh' | 'en';

export const text = (zh: string, en: string): Text => ({ zh, en });

/** The text in the reader's language, or in the other one where it was not written yet. */
export const textIn = (value: Text, language: Language): string =>
  value[language] || value[language === 'zh' ? 'en' : 'zh'];
