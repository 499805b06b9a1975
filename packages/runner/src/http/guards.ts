import { createHash, timingSafeEqual } from 'node:crypto';
import type { Problem } from '@tocsin/engine';
import { foreignHost, foreignOrigin, tokenWanted } from './problem-replies.ts';

export interface Guard {
  /** Demanded of every request of the API where one is set. */
  readonly token: string | undefined;
  /** Only requests addressed to the loopback: another name pointing here is a page trying to get in (DNS rebinding). */
  readonly loopbackOnly: boolean;
}

export interface Refusal {
  readonly status: 401 | 403;
  readonly problem: Problem;
}

export const TOKEN_COOKIE = 'tocsin-token';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

const digest = (value: string): Buffer => createHash('sha256').update(value).digest();

/** Compared by digest so that the time taken tells nothing of the token. */
const same = (given: string | undefined, token: string): boolean =>
  given !== undefined && timingSafeEqual(digest(given), digest(token));

function cookieOf(request: Request): string | undefined {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === TOKEN_COOKIE && value !== undefined) {
      try {
        return decodeURIComponent(value);
      } catch {
        return undefined;
      }
    }
  }
  return undefined;
}

/** Why a request may not pass, or undefined. The token comes as Bearer, in `?token=`, or in the cookie that the page set. */
export function refusalOf(request: Request, url: URL, guard: Guard): Refusal | undefined {
  const host = request.headers.get('host') ?? '';
  if (guard.loopbackOnly && !LOOPBACK.test(host)) return { status: 403, problem: foreignHost };
  const origin = request.headers.get('origin');
  if (origin !== null && request.method !== 'GET' && request.method !== 'HEAD') {
    const parsed = URL.canParse(origin) ? new URL(origin) : undefined;
    if (parsed?.host !== host) return { status: 403, problem: foreignOrigin };
  }
  if (guard.token === undefined || !url.pathname.startsWith('/api/')) return undefined;
  const bearer = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  const given = [bearer, url.searchParams.get('token') ?? undefined, cookieOf(request)];
  if (given.some((one) => same(one, guard.token ?? ''))) return undefined;
  return { status: 401, problem: tokenWanted };
}

/** The cookie that keeps a token for a page opened with `?token=`, so that reloading and streams need no token in the address. */
export function tokenCookie(url: URL, guard: Guard): string | undefined {
  const given = url.searchParams.get('token') ?? undefined;
  if (guard.token === undefined || !same(given, guard.token)) return undefined;
  const secure = url.protocol === 'https:' ? '; Secure' : '';
  return `${TOKEN_COOKIE}=${encodeURIComponent(guard.token)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000${secure}`;
}
