import type { Problem } from '@tocsin/engine';
import type { ClockOffset } from './clock-offset.ts';
import { HostError } from './host-error.ts';

export interface RequestOptions {
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks the host; rejects with HostError of status 0 where it cannot be reached. */
export type Requester = (path: string, options?: RequestOptions) => Promise<Response>;

const unreachable: Problem = {
  code: 'unreachable',
  path: '',
  message: {
    zh: '连接不上服务，请检查网络。',
    en: 'The host cannot be reached; check the network.',
  },
};

interface Options {
  readonly baseUrl: string;
  readonly token: string | undefined;
  readonly fetch: typeof globalThis.fetch;
  readonly offset: ClockOffset;
}

export function createRequester({ baseUrl, token, fetch, offset }: Options): Requester {
  return async (path, { method = 'GET', body, signal, headers } = {}) => {
    const sentAt = Date.now();
    let response: Response;
    try {
      response = await fetch(`${baseUrl}${path}`, {
        method,
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(token && { authorization: `Bearer ${token}` }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(signal && { signal }),
        cache: 'no-store',
        credentials: 'same-origin',
      });
    } catch {
      throw new HostError(0, [unreachable]);
    }
    const hostAt = Number(response.headers.get('tocsin-now') ?? Number.NaN);
    if (Number.isFinite(hostAt)) offset.sample(sentAt, Date.now(), hostAt);
    return response;
  };
}

/** The problems an answer carries, or one made of its status where it carries none. */
export function problemsIn(status: number, body: unknown): readonly Problem[] {
  const { problems } = (body ?? {}) as { problems?: unknown };
  if (Array.isArray(problems) && problems.length > 0) return problems as Problem[];
  const message = { zh: `服务返回了 HTTP ${status}。`, en: `The host answered HTTP ${status}.` };
  return [{ code: `http-${status}`, path: '', message }];
}

/** The JSON of an answer; undefined where it is none. */
export const jsonOf = (response: Response): Promise<unknown> =>
  response.json().catch(() => undefined);

/** The JSON of a good answer; anything else becomes a HostError. */
export async function expectJson<T>(response: Response): Promise<T> {
  const body = await jsonOf(response);
  if (!response.ok || body === undefined) {
    throw new HostError(response.status, problemsIn(response.status, body));
  }
  return body as T;
}
