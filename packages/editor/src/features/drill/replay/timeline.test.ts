import type { JournalRecord, RunEvent } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { clusterMarks, neighbourAt, seqAt, timelineMarks } from './timeline.ts';

const by = { id: 'p' };
const record = (seq: number, recordedAt: number, event: RunEvent): JournalRecord => ({
  run: 'r',
  seq,
  recordedAt,
  event,
});
const journal = [
  record(1, 100, { type: 'noteAdded', at: 100, by, text: 'x' }),
  record(2, 200, { type: 'decisionTaken', at: 190, by, step: 'd', choice: 'yes' }),
  record(3, 200, {
    type: 'transitionTaken',
    at: 190,
    by,
    transition: 't',
    from: 'a',
    to: 'handle',
    why: 'person',
  }),
  record(4, 500, {
    type: 'targetMissed',
    at: 400,
    by,
    target: 't',
    dueAt: 400,
    alarm: 'a',
    late: true,
  }),
  record(5, 510, {
    type: 'transitionTaken',
    at: 510,
    by,
    transition: 'u',
    from: 'a',
    to: 'inner',
    why: 'person',
  }),
];
const isPhase = (state: string) => state === 'handle';

describe('the time axis', () => {
  it('marks misses, levels, decisions, overrides and phases where they were recorded', () => {
    expect(timelineMarks(journal, isPhase)).toEqual([
      { seq: 2, at: 200, kind: 'decision' },
      { seq: 3, at: 200, kind: 'phase' },
      { seq: 4, at: 500, kind: 'miss' },
    ]);
  });

  it('draws what is too close together as one, named after the gravest', () => {
    const marks = timelineMarks(journal, isPhase);
    expect(
      clusterMarks(marks, 50).map(({ at, kind, marks: inside }) => [at, kind, inside.length]),
    ).toEqual([
      [200, 'phase', 2],
      [500, 'miss', 1],
    ]);
    expect(clusterMarks(marks, 1000).map(({ kind }) => kind)).toEqual(['miss']);
  });

  it('finds the neighbours of an instant', () => {
    const instants = journal.map(({ recordedAt }) => recordedAt);
    expect(neighbourAt(instants, 200, 1)).toBe(500);
    expect(neighbourAt(instants, 200, -1)).toBe(100);
    expect(neighbourAt(instants, 510, 1)).toBeUndefined();
  });

  it('finds the last record at an instant', () => {
    expect(seqAt(journal, 99)).toBe(0);
    expect(seqAt(journal, 200)).toBe(3);
    expect(seqAt(journal, 9999)).toBe(5);
  });
});
