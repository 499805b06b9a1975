import { expect, test } from 'vitest';
import { settled } from '../testing/fake-clock.ts';
import { declareSmall } from '../testing/small-plan.ts';
import { givenRunner, START } from '../testing/test-runner.ts';
import { inAppOnlyNotifier } from './in-app-only.ts';

const FIVE_MINUTES = 300_000;

test('a notice carries what a gateway needs, and its result is recorded', async () => {
  const { runner, clock, sent, records } = await givenRunner();
  await runner.executor.declare(declareSmall('a', START, { title: '热线中断' }));
  await clock.pass(FIVE_MINUTES + 1);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    run: { id: 'a', kind: 'live', title: '热线中断', runbook: { id: 'small' } },
    audience: [{ id: 'desk', name: { zh: '值班台', en: 'Duty desk' } }],
    channels: [{ id: 'sms', name: { zh: '短信', en: 'Text message' } }],
    notice: { text: { zh: '五分钟无人接听。' }, drill: false },
  });
  const results = (await records('a')).flatMap(({ event }) =>
    event.type === 'noticeDelivered' ? [[event.channel, event.outcome]] : [],
  );
  expect(results).toEqual([['sms', 'sent']]);
});

test('what was not reported delivered before a crash is sent again on start, and only that', async () => {
  const hang = () => new Promise<never>(() => undefined);
  const before = await givenRunner({ send: hang });
  await before.runner.executor.declare(declareSmall('a', START));
  await before.clock.pass(FIVE_MINUTES + 1);
  expect(before.sent).toHaveLength(1);
  const { journal, store, clock } = before;

  const after = await givenRunner({ journal, store, clock });
  await settled();
  expect(after.sent.map((delivery) => delivery.notice.id)).toEqual(
    before.sent.map((delivery) => delivery.notice.id),
  );
  const third = await givenRunner({ journal, store, clock });
  await settled();
  expect(third.sent).toEqual([]);
});

test('a send given up because the runner stops is left for the next start', async () => {
  const before = await givenRunner({
    send: (_, signal) =>
      new Promise((resolve) =>
        signal.addEventListener('abort', () => resolve([{ outcome: 'failed' }])),
      ),
  });
  await before.runner.executor.declare(declareSmall('a', START));
  await before.clock.pass(FIVE_MINUTES + 1);
  await before.runner.stop();
  expect(await before.events('a')).not.toContain('noticeDelivered');
});

test('with no way out set up, the record says that nobody was reached', async () => {
  const { runner, clock, records } = await givenRunner({
    send: inAppOnlyNotifier.deliver as never,
  });
  await runner.executor.declare(declareSmall('a', START));
  await clock.pass(FIVE_MINUTES + 1);
  const results = (await records('a')).flatMap(({ event }) =>
    event.type === 'noticeDelivered' ? [event.outcome] : [],
  );
  expect(results).toEqual(['shown']);
});
