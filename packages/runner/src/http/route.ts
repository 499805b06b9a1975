import type { Text } from '@tocsin/engine';
import type { z } from 'zod';

/** One operation of the HTTP API: what it takes and gives, from which requests are checked and the OpenAPI document is written. */
export interface Route {
  readonly id: string;
  readonly method: 'get' | 'post';
  /** In OpenAPI's writing, e.g. `/api/runs/{run}`. */
  readonly path: string;
  readonly summary: Text;
  readonly query: z.ZodObject | undefined;
  readonly body: { readonly schema: z.ZodType; readonly limitBytes: number } | undefined;
  readonly answers: Readonly<Record<number, Answer>>;
  handle(request: RouteRequest): Promise<Reply>;
}

interface Answer {
  readonly is: Text;
  /** Left out where the answer is not JSON. */
  readonly schema?: z.ZodType;
  readonly type?: string;
}

/** A request whose query and body have passed their schemas. */
interface RouteRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly body: unknown;
  readonly raw: Request;
}

/** JSON with a status, or a response of its own making. */
export type Reply = { readonly status: number; readonly body: unknown } | Response;

interface Definition<Query extends z.ZodObject, Body extends z.ZodType> {
  readonly id: string;
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: Text;
  readonly query?: Query;
  readonly body?: { readonly schema: Body; readonly limitBytes: number };
  readonly answers: Readonly<Record<number, Answer>>;
  handle(request: {
    readonly params: Readonly<Record<string, string>>;
    readonly query: z.infer<Query>;
    readonly body: z.infer<Body>;
    readonly raw: Request;
  }): Promise<Reply>;
}

/** Writes a route down with its handler typed by its schemas. */
export function defineRoute<
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
>(definition: Definition<Query, Body>): Route {
  const { handle, query, body, ...rest } = definition;
  return {
    ...rest,
    query,
    body,
    // The app hands over only what these very schemas have let pass.
    handle: (request) =>
      handle({
        ...request,
        query: request.query as z.infer<Query>,
        body: request.body as z.infer<Body>,
      }),
  };
}
