import { readPreference, writePreference } from '../preference.ts';

/** Where runs are kept: on a server that many people share, or in this browser alone. */
export type HostKind = 'server' | 'local';

/** What was asked for: by the address (`?host=local`), else by the switch in the top bar. */
export type HostWish = 'auto' | 'local';

const WISH = 'host';
const SEEN = 'host.server-seen';

export function readWish(search: string = location.search): HostWish {
  const asked = new URLSearchParams(search).get('host');
  if (asked === 'local' || asked === 'auto') {
    writePreference(WISH, asked);
    return asked;
  }
  return readPreference(WISH) === 'local' ? 'local' : 'auto';
}

export const rememberWish = (wish: HostWish): void => writePreference(WISH, wish);

/** How a question to /api/health came out: `silent` where nothing answered at all. */
export type ProbeAnswer = 'server' | 'no-server' | 'silent';

/** Asks whether this page's own origin also runs a server. */
export async function probe(timeoutMs = 4000): Promise<ProbeAnswer> {
  try {
    const answer = await fetch('/api/health', {
      headers: { accept: 'application/json' },
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    });
    // A server that wants a token is a server; a page store that answers everything with its
    // index page is not.
    if (answer.status === 401 || answer.status === 403 || answer.status >= 500) return 'server';
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    return answer.ok && isJson ? 'server' : 'no-server';
  } catch {
    return 'silent';
  }
}

/**
 * Which host to open. Silence from an origin that had a server before is a lost network, not the
 * absence of a server: falling back to this browser then would show an empty list of runs in the
 * middle of an incident.
 */
export function chooseHost(wish: HostWish, answer: ProbeAnswer, serverSeen: boolean): HostKind {
  if (wish === 'local') return 'local';
  if (answer === 'server') return 'server';
  return answer === 'silent' && serverSeen ? 'server' : 'local';
}

/** Asks, chooses, and remembers that a server was there. */
export async function findHost(wish: HostWish): Promise<HostKind> {
  if (wish === 'local') return 'local';
  const answer = await probe();
  const seen = readPreference(SEEN) === 'yes';
  if (answer === 'server' && !seen) writePreference(SEEN, 'yes');
  return chooseHost(wish, answer, seen);
}
