import type { JournalRecord, RunEvent } from '@tocsin/engine';
import { describe, expect, it } from 'vitest';
import { eventKind, lateByMs, passesFilter } from './event-kind.ts';

const by = { id: 'p' };
const record = (event: RunEvent, recordedAt = event.at): JournalRecord => ({
  run: 'r',
  seq: 1,
  recordedAt,
  event,
});
const missed: RunEvent = { type: 'targetMissed', at: 0, by, target: 't', dueAt: 0, alarm: 'a' };
const sent: RunEvent = {
  type: 'noticeDelivered',
  at: 0,
  by,
  notice: 'n',
  channel: 'c',
  outcome: 'sent',
};

describe('journal lines', () => {
  it('tells what needs an answer from what was done, sent or only went its way', () => {
    expect(eventKind(missed)).toBe('alarm');
    expect(eventKind({ type: 'stepSkipped', at: 0, by, step: 's', reason: 'r' })).toBe('act');
    expect(eventKind(sent)).toBe('notice');
    expect(eventKind({ type: 'stepOpened', at: 0, by, step: 's' })).toBe('clock');
    expect(eventKind({ type: 'stepNotApplicable', at: 0, by, step: 's', why: 'person' })).toBe(
      'act',
    );
  });

  it('keeps bookkeeping and good deliveries out of the main events, failed ones in', () => {
    expect(passesFilter(record({ type: 'stepOpened', at: 0, by, step: 's' }), 'main')).toBe(false);
    expect(passesFilter(record(sent), 'main')).toBe(false);
    expect(passesFilter(record({ ...sent, outcome: 'failed' }), 'main')).toBe(true);
    expect(passesFilter(record(missed), 'alarms')).toBe(true);
    expect(passesFilter(record(missed), 'acts')).toBe(false);
    expect(passesFilter(record(sent), 'all')).toBe(true);
  });

  it('marks timers that fired late and word that came a minute or more after the fact', () => {
    expect(lateByMs(record(missed, 5000))).toBeUndefined();
    expect(lateByMs(record({ ...missed, late: true }, 5000))).toBe(5000);
    const note: RunEvent = { type: 'noteAdded', at: 0, by, text: 'x' };
    expect(lateByMs(record(note, 59_999))).toBeUndefined();
    expect(lateByMs(record(note, 60_000))).toBe(60_000);
  });
});
