import { describe, expect, test } from 'vitest';
import { ANNA, BO, given, named, START, step } from '../testing/given.ts';
import { fold } from './evolve.ts';
import { unansweredHelp } from './help-request.ts';
import { previewNotice } from './notices.ts';
import { pendingNotices } from './pending-notices.ts';

const groups = [named('leads', { kind: 'team' }), named('tech', { kind: 'team' })];
const one = { groups, chart: { states: [step('a', { group: 'tech' }), step('b')] } };
const escalating = {
  ...one,
  escalations: [
    {
      id: 'for-help',
      title: { zh: '有人求援', en: 'Help wanted' },
      forHelp: true,
      repeatEvery: 'PT2M',
      tiers: [{ after: 'PT3M', audience: ['leads'] }],
    },
  ],
};
const ask = { type: 'requestHelp', step: 'a', text: '人手不够' } as const;
const answer = { type: 'answerHelp', help: 'help:a:1', answer: 'accepted' } as const;

describe('what asks for an answer', () => {
  test('[E2] help is promised, by whom is in the record, and the step asks no more', () => {
    const run = given(one).when(ask, { by: BO });
    expect(run.run.steps.flatMap((region) => region?.a?.helpText ?? [])).toEqual(['人手不够']);
    expect(unansweredHelp(run.run)).toMatchObject([{ id: 'help:a:1', step: 'a', by: BO }]);
    run.when({ ...answer, group: 'leads', text: '三人过去' }, { at: 1 });
    expect(unansweredHelp(run.run)).toEqual([]);
    expect(run.run.helps['help:a:1']).toMatchObject({
      answer: 'accepted',
      answeredBy: ANNA,
      answerText: '三人过去',
      group: 'leads',
    });
    expect(run.run.steps.flatMap((region) => region?.a?.helpText ?? [])).toEqual([]);
    expect(run.when(answer).status).toBe('already');
    expect(run.when({ ...answer, answer: 'declined', text: '没人' }).refused).toBe('help-answered');
    expect(fold(run.plan, run.journal)).toEqual(run.run);
  });

  test('[E2] declining needs a reason, and what nobody asked for cannot be answered', () => {
    const run = given(one).when(ask);
    expect(run.when({ ...answer, answer: 'declined' }).refused).toBe('say-why');
    expect(run.when({ ...answer, answer: 'declined', text: '都在外面' }).status).toBe('accepted');
    expect(run.when({ ...answer, help: 'help:a:2' }).refused).toBe('unknown-help');
  });

  test('[E2] the plan’s escalation for help goes on until somebody answers', () => {
    const notices = (scene: ReturnType<typeof given>) => pendingNotices(scene.run).length;
    const run = given(escalating).when(ask);
    run.until(2.9);
    expect(notices(run)).toBe(0);
    run.until(7.5);
    expect(notices(run)).toBe(3);
    run.when(answer).until(60);
    expect(notices(run)).toBe(3);
    expect(run.run.timers).toEqual({});
  });

  test('[E2] closing the step ends it too', () => {
    const run = given(escalating).when(ask).when({ type: 'completeStep', step: 'a' });
    expect(run.run.timers).toEqual({});
    expect(unansweredHelp(run.run)).toEqual([]);
    expect(run.when(answer).refused).toBe('help-lapsed');
    // Asked for after the step was closed, it is a request like any other.
    expect(unansweredHelp(run.when(ask).run)).toHaveLength(1);
  });

  test('[S6] the second person can send back what was reported done', () => {
    const plan = { chart: { states: [step('a', { confirm: true }), step('b')] } };
    const run = given(plan).when({ type: 'completeStep', step: 'a' }, { by: BO, at: 2 });
    expect(run.when({ type: 'rejectReport', step: 'b', reason: '没有' }).refused).toBe(
      'nothing-to-confirm',
    );
    run.when({ type: 'rejectReport', step: 'a', reason: '阀门还开着' });
    expect(run.state('a')).toBe('open');
    expect(run.when({ type: 'confirmStep', step: 'a' }).refused).toBe('nothing-to-confirm');
    run.when({ type: 'completeStep', step: 'a' }, { by: BO, at: 9 });
    run.when({ type: 'confirmStep', step: 'a' }, { by: ANNA, at: 10 });
    expect(run.state('a')).toBe('done');
    expect(run.run.steps[0]?.a).toMatchObject({ closedBy: BO, confirmedBy: ANNA });
  });

  test('[N2] a notice that no moment sends is sent by a person, as it was shown beforehand', () => {
    const notice = {
      id: 'press',
      title: { zh: '通报', en: 'Press' },
      on: [],
      levels: ['top'],
      audience: ['leads'],
      channels: [],
      text: { zh: '占比 {{down}}', en: 'down {{down}}' },
    };
    const field = { id: 'down', type: 'number', name: { zh: '占比', en: 'Down' } };
    const plan = {
      ...one,
      fields: [field],
      levels: { scale: [named('top', { rank: 1, colour: 'red' })], rules: [] },
      notifications: [notice],
    };
    const run = given(plan, { kind: 'drill', fields: { down: 7 } });
    const preview = previewNotice(run.plan, run.run, START, 'press');
    expect(preview).toEqual({
      audience: ['leads'],
      channels: ['app'],
      text: { zh: '【演练】占比 7', en: '[DRILL] down 7' },
      drill: true,
    });
    run.when({ type: 'sendNotice', notification: 'press' }, { by: BO });
    expect(run.last).toMatchObject([{ type: 'noticeIssued', by: BO, notice: preview }]);
    expect(pendingNotices(run.run)).toHaveLength(1);
    const sent = pendingNotices(run.run)[0]?.notice.id ?? '';
    run.when({ type: 'recordDelivery', notice: sent, channel: 'app', outcome: 'sent' });
    expect(run.run.outbox).toEqual({});
    expect(run.when({ type: 'sendNotice', notification: 'x' }).refused).toBe(
      'unknown-notification',
    );
  });
});
