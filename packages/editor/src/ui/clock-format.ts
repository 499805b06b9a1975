import type { Language } from '@tocsin/engine';

/** How lengths of time are written. All take milliseconds and cut to whole seconds. */

const two = (value: number): string => String(value).padStart(2, '0');

interface Parts {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

function partsOf(wholeSeconds: number): Parts {
  return {
    days: Math.floor(wholeSeconds / 86_400),
    hours: Math.floor((wholeSeconds % 86_400) / 3600),
    minutes: Math.floor((wholeSeconds % 3600) / 60),
    seconds: wholeSeconds % 60,
  };
}

/**
 * A clock's digits: `04:59`, `1:04:59`, `2天 04:00:00`. What remains is rounded up, so that a clock
 * shows 00:00 only once it is due; what has passed is rounded down.
 */
export function formatClock(ms: number, language: Language): string {
  const whole = ms >= 0 ? Math.ceil(ms / 1000) : Math.floor(-ms / 1000);
  const { days, hours, minutes, seconds } = partsOf(whole);
  if (days > 0) {
    const day = language === 'zh' ? `${days}天` : `${days}d`;
    return `${day} ${two(hours)}:${two(minutes)}:${two(seconds)}`;
  }
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`;
}

const UNITS = {
  zh: { days: '天', hours: '小时', minutes: '分钟', seconds: '秒' },
  en: { days: 'd', hours: 'h', minutes: 'min', seconds: 's' },
} as const;

/**
 * A length of time in words: `2 小时 30 分钟`, `2 h 30 min`. Seconds are left out from an hour on,
 * where nobody reads them.
 */
export function formatDuration(ms: number, language: Language): string {
  const whole = Math.floor(Math.abs(ms) / 1000);
  const parts = partsOf(whole);
  const units = UNITS[language];
  const shown = (['days', 'hours', 'minutes', 'seconds'] as const)
    .filter((unit) => parts[unit] > 0 && (unit !== 'seconds' || whole < 3600))
    .map((unit) => `${parts[unit]} ${units[unit]}`);
  return shown.join(' ') || `0 ${units.seconds}`;
}
