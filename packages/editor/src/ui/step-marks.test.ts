import { expect, test } from 'vitest';
import { marksLeft } from './step-marks.ts';

test('asks for the marks a step wants that are still to come, and for done in any case', () => {
  expect(marksLeft(['acknowledge', 'start', 'done'], 'open')).toEqual([
    'acknowledge',
    'start',
    'done',
  ]);
  expect(marksLeft(['acknowledge', 'start', 'done'], 'acknowledged')).toEqual(['start', 'done']);
  expect(marksLeft(['acknowledge'], 'started')).toEqual(['done']);
  expect(marksLeft(['start'], 'waiting')).toEqual(['start', 'done']);
});

test('has none for a step that is closed', () => {
  expect(marksLeft(['done'], 'done')).toBeUndefined();
  expect(marksLeft(['done'], 'skipped')).toBeUndefined();
});
