import { expect, test } from 'vitest';
import type { Delivery } from '../ports/notifier.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { START } from '../testing/test-runner.ts';
import { fanOut } from './fan-out.ts';
import { createWebhookNotifier } from './webhook.ts';

const delivery: Delivery = {
  notice: {
    id: 'unanswered:7',
    rule: 'unanswered',
    audience: ['desk'],
    channels: ['sms'],
    text: { zh: '无人接听', en: 'Nobody answered' },
    drill: false,
  },
  run: {
    id: '事件一',
    kind: 'live',
    title: '热线',
    runbook: { id: 'small', version: '1', title: { zh: '小', en: 'Small' } },
  },
  audience: [{ id: 'desk', name: { zh: '值班台', en: 'Desk' } }],
  channels: [{ id: 'sms', name: { zh: '短信', en: 'Text' } }],
  at: START,
};

type Answer = number | Error;

function given(...answers: Answer[]) {
  const clock = createFakeClock(START);
  const calls: { url: string; headers: Headers; body: unknown; atMs: number }[] = [];
  const fetch = async (url: string | URL | Request, init?: RequestInit) => {
    calls.push({
      url: String(url),
      headers: new Headers(init?.headers),
      body: JSON.parse(String(init?.body)),
      atMs: clock.now() - START,
    });
    const answer = answers.shift() ?? 200;
    if (answer instanceof Error) throw answer;
    return new Response(null, { status: answer });
  };
  const sender = createWebhookNotifier({ url: 'https://gate.example/in?key=secret', clock, fetch });
  return { clock, calls, sender, signal: new AbortController().signal };
}

test('posts the notice in both languages, with a key that is the same at every try', async () => {
  const { calls, clock, sender, signal } = given(503, new TypeError('no route'), 200);
  const sending = sender.deliver(delivery, signal);
  await clock.pass(10_000);
  expect(await sending).toEqual({ outcome: 'sent', detail: 'gate.example' });
  expect(calls.map((call) => call.atMs)).toEqual([0, 1000, 6000]);
  expect(new Set(calls.map((call) => call.headers.get('idempotency-key')))).toEqual(
    new Set([`${encodeURIComponent('事件一')}/unanswered%3A7`]),
  );
  expect(calls[0]?.body).toMatchObject({
    notice: 'unanswered:7',
    run: '事件一',
    kind: 'live',
    text: { zh: '无人接听', en: 'Nobody answered' },
    at: '2026-03-01T08:00:00.000Z',
  });
});

test('gives up in the end and says why, without the secrets of the address', async () => {
  const { calls, clock, sender, signal } = given(...Array<Answer>(20).fill(500));
  const sending = sender.deliver(delivery, signal);
  await clock.pass(600_000);
  expect(await sending).toEqual({ outcome: 'failed', detail: 'gate.example: HTTP 500' });
  expect(calls).toHaveLength(6);
});

test('does not repeat what will not be taken', async () => {
  const { calls, sender, signal } = given(404);
  expect(await sender.deliver(delivery, signal)).toMatchObject({ outcome: 'failed' });
  expect(calls).toHaveLength(1);
});

test('[R9] refuses whatever belongs to a drill, by the run and by the notice', async () => {
  const { calls, sender, signal } = given();
  const drillRun = { ...delivery, run: { ...delivery.run, kind: 'drill' as const } };
  const drillNotice = { ...delivery, notice: { ...delivery.notice, drill: true } };
  await expect(sender.deliver(drillRun, signal)).rejects.toThrow(/drill/);
  await expect(sender.deliver(drillNotice, signal)).rejects.toThrow(/drill/);
  expect(calls).toEqual([]);
});

test('several addresses: sent when all have taken it', async () => {
  const good = given(200);
  const bad = given(410);
  const both = fanOut([good.sender, bad.sender]);
  expect(await both.deliver(delivery, good.signal)).toEqual([
    { outcome: 'failed', detail: 'gate.example: HTTP 410' },
  ]);
});
