import type { Language } from '@tocsin/engine';

/** The marks that join words which the product puts together itself: Chinese has its own. */

/** Between the parts of a sentence. */
export const comma = (language: Language): string => (language === 'zh' ? '，' : ', ');

/** Between the names of a list. */
export const listComma = (language: Language): string => (language === 'zh' ? '、' : ', ');

/** After what is explained. */
export const colon = (language: Language): string => (language === 'zh' ? '：' : ': ');
