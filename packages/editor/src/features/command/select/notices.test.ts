import { describe, expect, it } from 'vitest';
import { MINUTE, smallRun } from '../testing/small-run.ts';
import { alarmBoard } from './alarms.ts';
import { issuedNotices } from './notices.ts';

describe('notices', () => {
  const told = smallRun().send(1, { type: 'completeStep', step: 'answer' });

  it('wait on each channel until word comes', () => {
    const [notice] = issuedNotices(told.records);
    expect(notice?.notice.rule).toBe('told');
    expect(notice?.deliveries).toMatchObject([{ channel: 'sms', outcome: 'waiting' }]);
  });

  it('show how each channel came out', () => {
    const [issued] = issuedNotices(told.records);
    const sent = told.send(2, {
      type: 'recordDelivery',
      notice: issued?.notice.id ?? '',
      channel: 'sms',
      outcome: 'failed',
      detail: 'no answer',
    });
    expect(issuedNotices(sent.records)[0]?.deliveries).toMatchObject([
      { channel: 'sms', outcome: 'failed', detail: 'no answer' },
    ]);
  });
});

describe('alarms', () => {
  it('wait for an answer, and are kept when answered', () => {
    const missed = smallRun().wait(6 * MINUTE);
    const before = alarmBoard(missed.plan, missed.run, 6 * MINUTE);
    expect(before.waiting.map(({ alarm, group }) => [alarm.target, group])).toEqual([
      ['answered', 'desk'],
    ]);
    const answered = missed.send(7 * MINUTE, {
      type: 'acknowledgeAlarm',
      alarm: before.waiting[0]?.id ?? '',
    });
    const after = alarmBoard(answered.plan, answered.run, 7 * MINUTE);
    expect([after.lines.length, after.answered.length]).toEqual([0, 1]);
  });
});
