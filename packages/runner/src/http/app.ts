import type { Problem } from '@tocsin/engine';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import type { Clock } from '../ports/clock.ts';
import { StorageError } from '../ports/journal.ts';
import { problemsOfZod } from '../protocol/zod-problems.ts';
import type { Guard } from './guards.ts';
import { refusalOf, tokenCookie } from './guards.ts';
import {
  internal,
  notFound,
  notJson,
  storageFailed,
  storageFull,
  tooLarge,
  wrongMethod,
  wrongType,
} from './problem-replies.ts';
import type { Route } from './route.ts';

interface Options {
  readonly routes: readonly Route[];
  readonly guard: Guard;
  readonly clock: Clock;
  /** Answers what is not the API's: the app's files. */
  readonly statics: (request: Request) => Promise<Response>;
  /** Told of what nobody foresaw. */
  readonly onError: (error: unknown, where: string) => void;
}

/** The server's wall clock, ms since the epoch, so that a device can learn how far its own is off. */
const NOW_HEADER = 'tocsin-now';

const reply = (c: Context, status: number, problem: Problem) =>
  c.json({ problems: [problem] }, status as ContentfulStatusCode);

const honoPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** The whole of HTTP as a function from request to response: nothing here listens anywhere. */
export function createApp({ routes, guard, clock, statics, onError }: Options): Hono {
  const app = new Hono();

  app.use(async (c, next) => {
    const url = new URL(c.req.url);
    const refusal = refusalOf(c.req.raw, url, guard);
    if (refusal) return reply(c, refusal.status, refusal.problem);
    await next();
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    c.header('x-frame-options', 'DENY');
    const cookie = tokenCookie(url, guard);
    if (cookie) c.header('set-cookie', cookie);
    return undefined;
  });

  app.use('/api/*', compress());
  app.use('/api/*', async (c, next) => {
    await next();
    c.header(NOW_HEADER, String(clock.now()));
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });

  const checked = async (
    c: Context,
    schema: z.ZodType,
    value: unknown,
    pass: (value: unknown) => Promise<Response>,
  ): Promise<Response> => {
    const parsed = schema.safeParse(value, { reportInput: true });
    if (parsed.success) return pass(parsed.data);
    return c.json({ problems: problemsOfZod(parsed.error) }, 400);
  };

  const serve = async (c: Context, route: Route, query: unknown, body: unknown) => {
    const params = c.req.param() as Record<string, string>;
    const answer = await route.handle({ params, query, body, raw: c.req.raw });
    if (answer instanceof Response) return answer;
    return c.json(answer.body as object, answer.status as ContentfulStatusCode);
  };

  const withBody = async (c: Context, route: Route, query: unknown) => {
    if (!route.body) return serve(c, route, query, undefined);
    // A page of another site can post plain text without asking; JSON it cannot.
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json') return reply(c, 415, wrongType);
    let value: unknown;
    try {
      value = JSON.parse(await c.req.text());
    } catch (error) {
      if (error instanceof SyntaxError) return reply(c, 400, notJson);
      throw error;
    }
    return checked(c, route.body.schema, value, (body) => serve(c, route, query, body));
  };

  for (const route of routes) {
    const limit = route.body?.limitBytes ?? 0;
    app.on(
      route.method.toUpperCase(),
      honoPath(route.path),
      bodyLimit({ maxSize: limit, onError: (c) => reply(c, 413, tooLarge(limit)) }),
      (c) =>
        route.query
          ? checked(c, route.query, c.req.query(), (query) => withBody(c, route, query))
          : withBody(c, route, undefined),
    );
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const allowed = routes.filter((route) => route.path === path);
    app.all(honoPath(path), (c) => {
      c.header('allow', allowed.map((route) => route.method.toUpperCase()).join(', '));
      return reply(c, 405, wrongMethod);
    });
  }
  app.all('/api/*', (c) => reply(c, 404, notFound));
  app.all('*', (c) => statics(c.req.raw));

  app.onError((error, c) => {
    if (error instanceof StorageError) {
      onError(error, `${c.req.method} ${c.req.path}`);
      return reply(c, 503, error.full ? storageFull : storageFailed);
    }
    onError(error, `${c.req.method} ${c.req.path}`);
    return reply(c, 500, internal);
  });
  return app;
}
