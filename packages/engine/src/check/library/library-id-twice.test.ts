import { expect, test } from 'vitest';
import { plan } from '../testing/sketch.ts';
import { libraryIdTwice } from './library-id-twice.ts';

test('valid: two plans, two ids', () => {
  expect([
    ...libraryIdTwice.find([
      { file: 'a', runbook: plan({ id: 'a' }) },
      { file: 'b', runbook: plan({ id: 'b' }) },
    ]),
  ]).toEqual([]);
});

test('invalid: two plans, one id', () => {
  expect([
    ...libraryIdTwice.find([
      { file: 'a', runbook: plan() },
      { file: 'b', runbook: plan() },
    ]),
  ]).toMatchObject([{ file: 'b', others: ['a'], path: '/id' }]);
});
