import { expect, test } from 'vitest';
import { createClockOffset } from './clock-offset.ts';

test('trusts the quickest of the recent exchanges', () => {
  const offset = createClockOffset();
  expect(offset.ms).toBe(0);
  offset.sample(1_000, 1_400, 6_400);
  expect(offset.ms).toBe(5_200);
  offset.sample(2_000, 2_010, 7_005);
  expect(offset.ms).toBe(5_000);
  offset.sample(3_000, 3_300, 8_300);
  expect(offset.ms).toBe(5_000);
});

test('forgets what it knew when a clock was set', () => {
  const offset = createClockOffset();
  offset.sample(1_000, 1_010, 6_005);
  offset.sample(2_000, 2_200, 62_100);
  expect(offset.ms).toBe(60_000);
});

test('pays no heed to an exchange during which the own clock was set back', () => {
  const offset = createClockOffset();
  offset.sample(9_000, 1_000, 5_000);
  expect(offset.ms).toBe(0);
});
