/**
 * Keeps the app openable with no network: its own files, and what the server last said about
 * runbooks and runs. Built as a file of its own (/sw.js); the build fills in the list of files.
 */

declare const PRECACHE_FILES: readonly string[];
declare const PRECACHE_VERSION: string;

/** The few things used of a service worker's scope; its full types clash with those of a page. */
interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetched extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetched) => void): void;
}
const scope = globalThis as unknown as WorkerScope;

const SHELL = `tocsin-shell-${PRECACHE_VERSION}`;
const ANSWERS = 'tocsin-answers';

/** Answers worth having without network. Streams, health and commands are not among them. */
const KEPT = /^\/api\/(runbooks(\/.*)?|runs|runs\/[^/]+|runs\/[^/]+\/journal)$/;

/** A new version waits until no page of the old one is open: nothing changes under a run. */
scope.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll([...PRECACHE_FILES])));
});

scope.addEventListener('activate', (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('tocsin-shell-') && name !== SHELL) await caches.delete(name);
    }
    await scope.clients.claim();
  };
  event.waitUntil(tidy());
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.location.origin) return;
  if (url.pathname.startsWith('/api/')) {
    if (KEPT.test(url.pathname)) event.respondWith(newestAnswer(event));
  } else if (request.mode === 'navigate') {
    event.respondWith(newestPage(request));
  } else {
    event.respondWith(ownFile(request));
  }
});

/** The server's page while it answers, so that an update arrives by reloading; else the one kept. */
async function newestPage(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match('/index.html', { cacheName: SHELL });
    if (kept) return kept;
    throw error;
  }
}

/** Files are named by their content: what is kept is right. */
const ownFile = async (request: Request): Promise<Response> =>
  (await caches.match(request, { cacheName: SHELL })) ?? fetch(request);

/** What the server says, kept for the time when it says nothing. */
async function newestAnswer(event: Fetched): Promise<Response> {
  const { request } = event;
  try {
    const answer = await fetch(request);
    if (answer.ok) event.waitUntil(keepAnswer(request, answer.clone()));
    return answer;
  } catch (error) {
    const kept = await caches.match(request, { cacheName: ANSWERS });
    if (kept) return kept;
    throw error;
  }
}

async function keepAnswer(request: Request, answer: Response): Promise<void> {
  const headers = new Headers(answer.headers);
  // An old answer must not set the page's clock.
  headers.delete('tocsin-now');
  const cache = await caches.open(ANSWERS);
  await cache.put(request, new Response(await answer.blob(), { headers }));
}
