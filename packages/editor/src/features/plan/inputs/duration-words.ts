import type { Language } from '@tocsin/engine';
import { parseDuration } from '@tocsin/engine';

const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/天|日/g, 'd'],
  [/个?小时|时/g, 'h'],
  [/分钟|分/g, 'm'],
  [/秒钟?/g, 's'],
];

const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/\bdays?\b/gi, 'd'],
  [/\b(?:hours?|hrs?)\b/gi, 'h'],
  [/\b(?:minutes?|mins?)\b/gi, 'm'],
  [/\b(?:seconds?|secs?)\b/gi, 's'],
];

/** Reads a duration as people write it in either language, as the document's short form; a bare number is minutes. */
export function readDuration(written: string): string | undefined {
  let short = written.trim();
  if (/^\d+(\.\d+)?$/.test(short)) short = `${short}m`;
  if (!/^P/.test(short)) {
    for (const [words, unit] of [...CHINESE, ...ENGLISH]) short = short.replaceAll(words, unit);
    short = short.replaceAll(/\s+/g, '');
  }
  return parseDuration(short) === undefined ? undefined : short;
}

/** Writes a duration so that it reads back the same. */
export function writeDuration(ms: number, language: Language): string {
  const units: readonly (readonly [number, string, string])[] = [
    [86_400_000, '天', 'd'],
    [3_600_000, '小时', 'h'],
    [60_000, '分钟', 'min'],
    [1000, '秒', 's'],
  ];
  let left = ms;
  const parts: string[] = [];
  for (const [size, zh, en] of units) {
    const count = size === 1000 ? left / size : Math.floor(left / size);
    if (count === 0) continue;
    parts.push(`${count} ${language === 'zh' ? zh : en}`);
    left -= count * size;
  }
  return parts.join(' ') || (language === 'zh' ? '0 秒' : '0 s');
}
