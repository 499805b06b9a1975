import type { JournalRecord } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { levelBands } from './level-bands.ts';

const change = (recordedAt: number, to: string, kind: 'response' | 'event' = 'response') =>
  ({
    run: 'r',
    seq: recordedAt,
    recordedAt,
    event: {
      type: 'levelChanged',
      at: recordedAt,
      by: { id: 'p' },
      kind,
      from: null,
      to,
      why: 'table',
    },
  }) satisfies JournalRecord;

describe('levelBands', () => {
  it('covers the film without a gap, a level given at the start from the start', () => {
    const records = [change(0, 'l3'), change(40, 'l1', 'event'), change(60, 'l2')];
    expect(levelBands(records, 0, 100)).toEqual([
      { level: 'l3', from: 0, until: 60 },
      { level: 'l2', from: 60, until: 100 },
    ]);
  });

  it('shows the time before any level', () => {
    expect(levelBands([change(30, 'l2')], 0, 30)).toEqual([{ level: null, from: 0, until: 30 }]);
  });
});
