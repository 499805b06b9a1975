import { printDuration } from '../duration.ts';
import type { Text } from '../text.ts';
import { text } from '../text.ts';

/** Length of time as people say it: `1 小时 30 分` / `1 h 30 min`. */
export function describeDuration(ms: number): Text {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(
    printDuration(Math.round(ms / 1000) * 1000),
  );
  const words = [
    [parts?.[1], '天', 'd'],
    [parts?.[2], '小时', 'h'],
    [parts?.[3], '分钟', 'min'],
    [parts?.[4], '秒', 's'],
  ] as const;
  const given = words.filter(([amount]) => amount !== undefined && amount !== '0');
  if (given.length === 0) return text('0 秒', '0 s');
  return {
    zh: given.map(([amount, zh]) => `${amount} ${zh}`).join(' '),
    en: given.map(([amount, , en]) => `${amount} ${en}`).join(' '),
  };
}
