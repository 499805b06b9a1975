import { printDuration } from '@tocsin/engine';
import { useLanguage } from '../app/i18n/language.ts';
import { formatDuration } from './clock-format.ts';

/** A length of time in words, in milliseconds. */
export function DurationText({ ms }: { readonly ms: number }) {
  const language = useLanguage();
  return <time dateTime={printDuration(Math.abs(ms))}>{formatDuration(ms, language)}</time>;
}
