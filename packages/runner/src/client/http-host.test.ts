import type { JournalRecord } from '@tocsin/engine';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createApp } from '../http/app.ts';
import { runRoutes } from '../http/run-routes.ts';
import { runbookRoutes } from '../http/runbook-routes.ts';
import { eventually } from '../testing/eventually.ts';
import { declareSmall, noteOn, SMALL_PLAN } from '../testing/small-plan.ts';
import type { TestRunner } from '../testing/test-runner.ts';
import { givenRunner, START } from '../testing/test-runner.ts';
import type { CommandStore } from './command-store.ts';
import type { PendingCommand, RunHost, WatchStatus } from './host.ts';
import { createHttpHost } from './http-host.ts';

// A busy machine must not fail what is only slow.
vi.setConfig({ testTimeout: 60_000 });

let under: TestRunner;
let app: ReturnType<typeof createApp>;
const hosts: RunHost[] = [];

/** What the network does to a request: lets it pass, or breaks it before or after the server has dealt with it. */
type Weather = 'fine' | 'lost' | 'answer-lost' | 'busy';
let weather: Weather[] = [];
let posts: string[] = [];

const fetchOver = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
  const isPost = init?.method === 'POST';
  const now = isPost ? (weather.shift() ?? 'fine') : 'fine';
  if (isPost) posts.push(JSON.parse(String(init?.body)).id);
  if (now === 'lost') throw new TypeError('network');
  if (now === 'busy') return new Response(null, { status: 502 });
  const headers = { ...(init?.headers as Record<string, string>), host: '127.0.0.1' };
  const response = await app.request(String(input), { ...init, headers } as RequestInit);
  if (now === 'answer-lost') throw new TypeError('network');
  return response;
};

const newHost = (commands?: CommandStore): RunHost => {
  const host = createHttpHost({ baseUrl: 'http://127.0.0.1', fetch: fetchOver, commands });
  hosts.push(host);
  return host;
};

beforeEach(async () => {
  weather = [];
  posts = [];
  under = await givenRunner();
  app = createApp({
    routes: [...runbookRoutes(under.runner.library), ...runRoutes(under.runner)],
    guard: { token: undefined, loopbackOnly: true },
    clock: under.clock,
    statics: async () => new Response(),
    onError: (error) => {
      throw error;
    },
  });
});

afterEach(() => {
  for (const host of hosts.splice(0)) host.close();
});

test('does all that a host does', async () => {
  const host = newHost();
  const [summary] = await host.listRunbooks();
  expect(summary?.id).toBe('small');
  const stored = await host.getRunbook('small');
  expect((await host.getRunbook('small', stored.hash)).source).toBe(SMALL_PLAN);
  expect((await host.getDocument('small', stored.hash)).id).toBe('small');
  expect(await host.declare(declareSmall('a', START))).toMatchObject({ status: 'accepted' });
  expect(await host.send(noteOn('a', 'n', START))).toMatchObject({ status: 'accepted' });
  expect(await host.listRuns()).toHaveLength(1);
  expect((await host.journal('a')).length).toBeGreaterThan(2);
  expect(await host.journal('a', 2)).toHaveLength((await host.journal('a')).length - 2);
  const by = { id: 'li' };
  const save = (source: string) => host.saveRunbook({ source, basedOn: stored.hash, note: '', by });
  expect(await save('{')).toMatchObject({ status: 'refused' });
  expect(await save(SMALL_PLAN.replace('PT5M', 'PT9M'))).toMatchObject({ status: 'saved' });
  expect(await save(SMALL_PLAN.replace('PT5M', 'PT8M'))).toMatchObject({ status: 'conflict' });
  expect(await host.listVersions('small')).toHaveLength(2);
  await expect(host.getRunbook('none')).rejects.toMatchObject({
    status: 404,
    problems: [{ code: 'unknown-runbook' }],
  });
});

test('[R2] tries a command under its own id until it is answered, and it counts once', async () => {
  const host = newHost();
  await host.declare(declareSmall('a', START));
  posts = [];
  weather = ['lost', 'answer-lost', 'busy'];
  const pending: number[] = [];
  host.watchPending((commands: readonly PendingCommand[]) =>
    pending.push(commands[0]?.attempts ?? -1),
  );
  const answers = await Promise.all([
    host.send(noteOn('a', 'n1', START)),
    host.send(noteOn('a', 'n2', START)),
  ]);
  expect(answers.map((answer) => answer.status)).toEqual(['already', 'accepted']);
  expect(posts).toEqual(['n1', 'n1', 'n1', 'n1', 'n2']);
  expect(Math.max(...pending)).toBe(3);
  expect(pending.at(-1)).toBe(-1);
  const noted = (await under.records('a')).flatMap(({ event }) =>
    event.type === 'noteAdded' ? [event.text] : [],
  );
  expect(noted).toEqual(['n1', 'n2']);
});

test('a refusal is an answer', async () => {
  const host = newHost();
  const answer = await host.send(noteOn('nobody', 'n', START));
  expect(answer).toMatchObject({ status: 'refused', problems: [{ code: 'unknown-run' }] });
  const bad = { ...noteOn('nobody', 'n', START), text: '' };
  expect(await host.send(bad)).toMatchObject({ status: 'refused', problems: [{ path: '/text' }] });
});

test('commands not answered when the page was closed are sent when it is opened again', async () => {
  let kept: unknown[] = [];
  const store: CommandStore = {
    load: () => kept as ReturnType<CommandStore['load']>,
    save: (commands) => {
      kept = [...commands];
    },
  };
  await under.runner.executor.declare(declareSmall('a', START));
  weather = Array<Weather>(50).fill('lost');
  const before = newHost(store);
  void before.send(noteOn('a', 'n1', START));
  await eventually(() => posts.length).toBeGreaterThan(0);
  before.close();
  expect(kept).toHaveLength(1);
  weather = [];
  newHost(store);
  await eventually(async () => (await under.events('a')).includes('noteAdded')).toBe(true);
  await eventually(() => kept.length).toBe(0);
});

test('follows a run live and resumes after a break, without gap or repetition', async () => {
  await under.runner.executor.declare(declareSmall('a', START));
  const streams: AbortController[] = [];
  const breakable: typeof fetch = async (input, init) => {
    const cut = new AbortController();
    streams.push(cut);
    const response = await fetchOver(input as string, init);
    const body = response.body?.pipeThrough(new TransformStream(), { signal: cut.signal });
    return new Response(body, { status: response.status, headers: response.headers });
  };
  const host = createHttpHost({ baseUrl: 'http://127.0.0.1', fetch: breakable });
  hosts.push(host);
  const records: JournalRecord[] = [];
  const statuses: WatchStatus[] = [];
  host.watch('a', 0, {
    records: (news) => records.push(...news),
    status: (status) => statuses.push(status),
  });
  await eventually(() => statuses).toEqual(['connecting', 'live']);
  await under.runner.executor.send(noteOn('a', 'n1', START));
  const length = async () => (await under.records('a')).length;
  await eventually(() => records.length).toBe(await length());
  streams.at(-1)?.abort();
  await eventually(() => statuses.at(-1)).toBe('lost');
  await under.runner.executor.send(noteOn('a', 'n2', START));
  await eventually(() => statuses.at(-1)).toBe('live');
  await eventually(() => records.length).toBe(await length());
  expect(records).toEqual(await under.records('a'));
});

test('learns the clock of the host', async () => {
  const host = newHost();
  await host.listRuns();
  expect(Math.abs(host.wallNow() - START)).toBeLessThan(1_000);
});
