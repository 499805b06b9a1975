import { describe, expect, it } from 'vitest';
import { formatClock, formatDuration } from './clock-format.ts';

const MIN = 60_000;
const H = 60 * MIN;

describe('formatClock', () => {
  it('shows minutes and seconds below an hour', () => {
    expect(formatClock(5 * MIN, 'zh')).toBe('05:00');
    expect(formatClock(59_000, 'en')).toBe('00:59');
  });
  it('adds hours and days as they are needed', () => {
    expect(formatClock(2 * H + 3 * MIN + 4000, 'en')).toBe('2:03:04');
    expect(formatClock(50 * H, 'zh')).toBe('2天 02:00:00');
    expect(formatClock(50 * H, 'en')).toBe('2d 02:00:00');
  });
  it('reaches zero only when it is due, and counts up from there', () => {
    expect(formatClock(1, 'zh')).toBe('00:01');
    expect(formatClock(0, 'zh')).toBe('00:00');
    expect(formatClock(-999, 'zh')).toBe('00:00');
    expect(formatClock(-1000, 'zh')).toBe('00:01');
  });
});

describe('formatDuration', () => {
  it('names the parts that are there', () => {
    expect(formatDuration(30 * MIN, 'zh')).toBe('30 分钟');
    expect(formatDuration(2 * H + 30 * MIN, 'en')).toBe('2 h 30 min');
    expect(formatDuration(24 * H, 'zh')).toBe('1 天');
    expect(formatDuration(90_000, 'en')).toBe('1 min 30 s');
  });
  it('leaves out seconds from an hour on', () => {
    expect(formatDuration(H + 5000, 'en')).toBe('1 h');
  });
  it('says zero', () => {
    expect(formatDuration(400, 'zh')).toBe('0 秒');
  });
});
