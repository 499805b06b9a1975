import type { Hono } from 'hono';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { StorageError } from '../ports/journal.ts';
import { declareSmall, noteOn, SMALL_PLAN, smallPlan } from '../testing/small-plan.ts';
import type { TestRunner } from '../testing/test-runner.ts';
import { givenRunner, START } from '../testing/test-runner.ts';
import { createApp } from './app.ts';
import type { Guard } from './guards.ts';
import { openApiDocument } from './openapi.ts';
import type { Route } from './route.ts';
import { runRoutes } from './run-routes.ts';
import { runbookRoutes } from './runbook-routes.ts';
import { systemRoutes } from './system-routes.ts';

// A busy machine must not fail what is only slow.
vi.setConfig({ testTimeout: 60_000 });

const HOST = 'http://127.0.0.1:7373';
let under: TestRunner;
const errors: string[] = [];

function appWith(guard: Guard = { token: undefined, loopbackOnly: true }): Hono {
  const { runner, clock } = under;
  const routes: Route[] = [
    ...systemRoutes(
      () => ({
        version: 'test',
        now: clock.now(),
        storage: { persistent: true },
        webhooks: 0,
        timers: { armed: 0, oldestOverdueMs: 0 },
      }),
      () => openApiDocument(routes, 'test'),
    ),
    ...runbookRoutes(runner.library),
    ...runRoutes(runner),
  ];
  return createApp({
    routes,
    guard,
    clock,
    statics: async () => new Response('app'),
    onError: (error) => errors.push(String(error)),
  });
}

const get = (app: Hono, path: string, headers: Record<string, string> = {}) =>
  app.request(`${HOST}${path}`, { headers: { host: '127.0.0.1:7373', ...headers } });

const post = (app: Hono, path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(`${HOST}${path}`, {
    method: 'POST',
    headers: { host: '127.0.0.1:7373', 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const problemsOf = async (response: Response) =>
  ((await response.json()) as { problems: { code: string; path: string; message: object }[] })
    .problems;

beforeEach(async () => {
  errors.length = 0;
  under = await givenRunner();
});

describe('runs', () => {
  test('are declared, told of, and acted on; a repeated command answers as before', async () => {
    const app = appWith();
    const declared = await post(app, '/api/runs', declareSmall('a', START));
    expect(declared.status).toBe(201);
    expect((await post(app, '/api/runs', declareSmall('a', START))).status).toBe(200);
    const note = noteOn('a', 'n1', START);
    expect(await (await post(app, '/api/runs/a/commands', note)).json()).toMatchObject({
      status: 'accepted',
    });
    expect(await (await post(app, '/api/runs/a/commands', note)).json()).toMatchObject({
      status: 'already',
    });
    expect(await (await get(app, '/api/runs')).json()).toMatchObject([{ id: 'a' }]);
    expect(await (await get(app, '/api/runs/a')).json()).toMatchObject({ status: 'running' });
    const journal = (await (await get(app, '/api/runs/a/journal?after=1')).json()) as object[];
    expect(journal[0]).toMatchObject({ run: 'a', seq: 2 });
  });

  test('that are not known are 404, in both languages', async () => {
    const app = appWith();
    const answers = [
      await get(app, '/api/runs/x'),
      await get(app, '/api/runs/x/journal'),
      await get(app, '/api/runs/x/events'),
      await post(app, '/api/runs/x/commands', noteOn('x', 'n', START)),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(await problemsOf(answer)).toMatchObject([
        { code: 'unknown-run', message: { zh: expect.any(String), en: expect.any(String) } },
      ]);
    }
  });

  test('refuse a step that the plan does not have', async () => {
    const app = appWith();
    await post(app, '/api/runs', declareSmall('a', START));
    const command = { ...noteOn('a', 's', START), type: 'startStep', step: 'nowhere' };
    const { text: _, ...start } = command as typeof command & { text?: string };
    const answer = await post(app, '/api/runs/a/commands', start);
    expect(answer.status).toBe(422);
    expect((await problemsOf(answer))[0]?.code).toBe('unknown-step');
  });

  test('are followed by events that resume after Last-Event-ID', async () => {
    const app = appWith();
    await post(app, '/api/runs', declareSmall('a', START));
    const response = await get(app, '/api/runs/a/events', { 'last-event-id': '1' });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const reader = response.body?.getReader();
    let text = '';
    while (!text.includes('event: live')) {
      text += new TextDecoder().decode((await reader?.read())?.value);
    }
    await reader?.cancel();
    expect(text).toContain('"seq":2');
    expect(text).not.toContain('"seq":1,');
  });

  test('have journals in pages, each naming the next', async () => {
    const app = appWith();
    await post(app, '/api/runs', declareSmall('a', START));
    for (let start = 0; start < 6000; start += 500) {
      await Promise.all(
        Array.from({ length: 500 }, (_, index) =>
          under.runner.executor.send(noteOn('a', `n${start + index}`, START)),
        ),
      );
    }
    const seqs: number[] = [];
    let next: string | undefined = '/api/runs/a/journal';
    let pages = 0;
    while (next) {
      const page: Response = await get(app, next);
      seqs.push(...((await page.json()) as { seq: number }[]).map((record) => record.seq));
      next = /<(.+)>/.exec(page.headers.get('link') ?? '')?.[1];
      pages += 1;
    }
    expect(pages).toBeGreaterThan(1);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    expect(seqs.length).toBeGreaterThan(6000);
  });
});

describe('runbooks', () => {
  test('are listed, read and saved', async () => {
    const app = appWith();
    const by = { id: 'li' };
    expect(await (await get(app, '/api/runbooks')).json()).toMatchObject([{ id: 'small' }]);
    const source = SMALL_PLAN.replace('PT5M', 'PT9M');
    const input = { source, basedOn: smallPlan.hash, note: '', by };
    expect((await post(app, '/api/runbooks', input)).status).toBe(201);
    const late = { ...input, source: SMALL_PLAN.replace('PT5M', 'PT8M') };
    const conflict = await post(app, '/api/runbooks', late);
    expect(conflict.status).toBe(409);
    expect(await conflict.json()).toMatchObject({ newest: { version: '1.1' } });
    const bad = await post(app, '/api/runbooks', { ...input, source: 'tocsin: 1' });
    expect(bad.status).toBe(422);
    expect((await problemsOf(bad)).length).toBeGreaterThan(0);
    const versions = (await (await get(app, '/api/runbooks/small/versions')).json()) as object[];
    expect(versions).toHaveLength(2);
    const pinned = await get(app, `/api/runbooks/small/versions/${smallPlan.hash}`);
    expect(await pinned.json()).toMatchObject({ version: '1.0' });
    expect((await get(app, '/api/runbooks/none')).status).toBe(404);
    expect((await get(app, '/api/runbooks/small/versions/none')).status).toBe(404);
  });
});

describe('bad input changes nothing and is told in both languages', () => {
  test.each([
    ['not JSON', '{', 400, 'not-json'],
    ['no object', '[]', 400, 'invalid-type'],
    ['nothing needed in it', {}, 400, 'invalid-type'],
    ['an unknown key', { ...declareSmall('b', START), extra: 1 }, 400, 'unrecognized-keys'],
    ['too much', { ...declareSmall('b', START), title: 'x'.repeat(2_000_000) }, 413, 'too-large'],
  ])('%s', async (_, body, status, code) => {
    const app = appWith();
    const answer = await post(app, '/api/runs', body);
    expect(answer.status).toBe(status);
    const problems = await problemsOf(answer);
    expect(problems.map((problem) => problem.code)).toContain(code);
    for (const { message } of problems) {
      expect(message).toEqual({ zh: expect.stringMatching(/./), en: expect.stringMatching(/./) });
    }
    expect(await under.journal.summaries()).toEqual([]);
  });

  test('other types of body, methods and addresses', async () => {
    const app = appWith();
    const text = await post(app, '/api/runs', '{}', { 'content-type': 'text/plain' });
    expect(text.status).toBe(415);
    const wrong = await app.request(`${HOST}/api/runs`, {
      method: 'DELETE',
      headers: { host: '127.0.0.1:7373' },
    });
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toBe('GET, POST');
    expect((await get(app, '/api/nowhere')).status).toBe(404);
    await post(app, '/api/runs', declareSmall('a', START));
    const bad = await get(app, '/api/runs/a/journal?after=x');
    expect(bad.status).toBe(400);
    expect((await problemsOf(bad))[0]?.path).toBe('/after');
    const other = await post(app, '/api/runs/b/commands', noteOn('a', 'n', START));
    expect((await problemsOf(other))[0]?.code).toBe('run-mismatch');
  });
});

describe('who may come in', () => {
  test('on the loopback, only what was sent to the loopback', async () => {
    const app = appWith();
    expect((await get(app, '/api/health', { host: 'evil.example' })).status).toBe(403);
    expect((await get(app, '/', { host: '127.0.0.1.evil.example' })).status).toBe(403);
    for (const host of ['localhost:7373', '[::1]:80', '127.0.0.1']) {
      expect((await get(app, '/api/health', { host })).status).toBe(200);
    }
  });

  test('no other site may post', async () => {
    const app = appWith();
    const foreign = { origin: 'http://evil.example' };
    const answer = await post(app, '/api/runs', declareSmall('a', START), foreign);
    expect(answer.status).toBe(403);
    const own = { origin: 'http://127.0.0.1:7373' };
    expect((await post(app, '/api/runs', declareSmall('a', START), own)).status).toBe(201);
  });

  test('with a token, whoever has it: as Bearer, in the address, or as the cookie that sets', async () => {
    const app = appWith({ token: 's3cret 令牌', loopbackOnly: false });
    const token = encodeURIComponent('s3cret 令牌');
    expect((await get(app, '/api/runs')).status).toBe(401);
    expect((await get(app, '/api/runs?token=wrong')).status).toBe(401);
    expect((await get(app, `/api/runs?token=${token}`)).status).toBe(200);
    const page = await get(app, `/?token=${token}`);
    const cookie = page.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    const kept = cookie.split(';')[0] ?? '';
    expect((await get(app, '/api/runs', { cookie: `a=b; ${kept}` })).status).toBe(200);
    expect((await get(app, '/?token=wrong')).headers.get('set-cookie')).toBeNull();
    const plain = appWith({ token: 'plain', loopbackOnly: false });
    expect((await get(plain, '/api/runs', { authorization: 'Bearer plain' })).status).toBe(200);
    expect((await get(plain, '/api/runs', { authorization: 'Bearer plai' })).status).toBe(401);
  });
});

test('[N2] a notice is looked at before it is sent by hand, and sent as it was shown', async () => {
  const app = appWith();
  await post(app, '/api/runs', declareSmall('a', START, { kind: 'drill' }));
  const preview = await get(app, '/api/runs/a/notices/unanswered');
  const shown = (await preview.json()) as object;
  expect(shown).toMatchObject({
    audience: ['desk'],
    drill: true,
    text: { en: expect.stringMatching(/^\[DRILL\] /) },
  });
  expect((await get(app, '/api/runs/a/notices/nothing')).status).toBe(404);
  expect((await get(app, '/api/runs/b/notices/unanswered')).status).toBe(404);
  const command = { ...noteOn('a', 'n1', START), type: 'sendNotice', notification: 'unanswered' };
  const { text: _, ...sending } = command as typeof command & { text: string };
  const sent = await post(app, '/api/runs/a/commands', sending);
  expect(sent.status).toBe(200);
  const notices = (await under.records('a')).flatMap(({ event }) =>
    event.type === 'noticeIssued' ? [event.notice] : [],
  );
  expect(notices).toMatchObject([shown]);
});

test('a full disk is 503 with what to do', async () => {
  const app = appWith();
  under.journal.append = async () => {
    throw new StorageError('full', true, undefined);
  };
  const answer = await post(app, '/api/runs', declareSmall('a', START));
  expect(answer.status).toBe(503);
  expect((await problemsOf(answer))[0]?.code).toBe('storage-full');
  expect(errors).toHaveLength(1);
});

test('a fault inside is 500 without its inside', async () => {
  const app = appWith();
  under.journal.summaries = async () => {
    throw new Error('secret detail');
  };
  const answer = await get(app, '/api/runs');
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('secret');
  expect(errors).toEqual(['Error: secret detail']);
});

test('the OpenAPI document names every route, and every reference in it leads somewhere', async () => {
  const app = appWith();
  const written = await (await get(app, '/api/openapi.json')).text();
  const document = JSON.parse(written) as {
    openapi: string;
    paths: Record<string, object>;
    components: { schemas: Record<string, object> };
  };
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths).sort()).toEqual(
    [
      '/api/health',
      '/api/openapi.json',
      '/api/runbook.schema.json',
      '/api/runbooks',
      '/api/runbooks/{id}',
      '/api/runbooks/{id}/versions',
      '/api/runbooks/{id}/versions/{hash}',
      '/api/runbooks/{id}/versions/{hash}/document',
      '/api/runs',
      '/api/runs/{run}',
      '/api/runs/{run}/commands',
      '/api/runs/{run}/events',
      '/api/runs/{run}/journal',
      '/api/runs/{run}/notices/{notification}',
    ].sort(),
  );
  const references = [...written.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? '');
  expect(references.length).toBeGreaterThan(5);
  for (const reference of references) {
    const name = reference.replace('#/components/schemas/', '');
    expect(document.components.schemas, reference).toHaveProperty([name]);
  }
});
