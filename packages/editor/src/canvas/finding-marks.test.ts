import type { Finding } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { findingMarks } from './finding-marks.ts';

const finding = (severity: Finding['severity'], node?: string): Finding => ({
  rule: 'any',
  severity,
  path: '',
  message: { zh: '', en: '' },
  ...(node !== undefined && { node }),
});

describe('marks of findings on the chart', () => {
  it('counts errors and warnings by node under the gravest of them, and leaves notes out', () => {
    const marks = findingMarks(
      [
        finding('warning', 'a'),
        finding('error', 'a'),
        finding('warning', 'a'),
        finding('warning', 'b'),
        finding('note', 'c'),
        finding('error'),
      ],
      ({ node }) => node,
    );
    expect([...marks]).toEqual([
      ['a', { severity: 'error', count: 3 }],
      ['b', { severity: 'warning', count: 1 }],
    ]);
  });
});
