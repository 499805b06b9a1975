import type { Language } from '@tocsin/engine';
import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { readPreference, writePreference } from '../preference.ts';

/** The reader's language: remembered if chosen once, else what the browser asks for, else Chinese. */

function initialLanguage(): Language {
  const remembered = readPreference('language');
  if (remembered === 'zh' || remembered === 'en') return remembered;
  const wanted = navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag));
  return wanted && /^en/i.test(wanted) ? 'en' : 'zh';
}

const htmlLang = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');

/** The catalogue, ready as soon as this module is; areas add their messages as their code is loaded. */
export const i18n = i18next.createInstance();
void i18n.init({
  lng: initialLanguage(),
  fallbackLng: false,
  resources: {},
  initAsync: false,
  // Keys such as `status.open` are plain names.
  keySeparator: false,
  nsSeparator: false,
  // React escapes what it renders.
  interpolation: { escapeValue: false },
});

export const currentLanguage = (): Language => (i18n.language === 'en' ? 'en' : 'zh');

/** Tells the document which language it is in, for its fonts, line breaks and screen readers. */
export function markDocument(language: Language = currentLanguage()): void {
  document.documentElement.lang = htmlLang(language);
}

export async function setLanguage(language: Language): Promise<void> {
  writePreference('language', language);
  markDocument(language);
  await i18n.changeLanguage(language);
}

function subscribe(changed: () => void): () => void {
  i18n.on('languageChanged', changed);
  return () => i18n.off('languageChanged', changed);
}

/** The reader's language; the component renders again when it is switched. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage);
