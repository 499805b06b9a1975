import { parseDuration } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { readDuration, writeDuration } from './duration-words.ts';

const MINUTE = 60_000;

describe('readDuration', () => {
  it.each([
    ['30 分钟', 30 * MINUTE],
    ['1小时30分', 90 * MINUTE],
    ['2 个小时', 120 * MINUTE],
    ['45', 45 * MINUTE],
    ['1 h 30 min', 90 * MINUTE],
    ['90 seconds', 90_000],
    ['PT2H', 120 * MINUTE],
    ['1 天', 1440 * MINUTE],
  ])('reads %s', (written, ms) => {
    expect(parseDuration(readDuration(written) ?? '')).toBe(ms);
  });

  it.each(['soon', '', '30 parsecs', '半小时'])('does not read %s', (written) => {
    expect(readDuration(written)).toBeUndefined();
  });

  it('reads back whatever it writes, in both languages', () => {
    for (let ms = 1000; ms < 40 * 86_400_000; ms = ms * 2 + 7000) {
      for (const language of ['zh', 'en'] as const) {
        expect(parseDuration(readDuration(writeDuration(ms, language)) ?? '')).toBe(ms);
      }
    }
  });
});
