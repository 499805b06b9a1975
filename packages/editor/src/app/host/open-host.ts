import type { RunHost } from '@tocsin/runner/client';
import type { HostKind } from './probe.ts';

/** Each kind of host is fetched only where it is used: the one in the browser brings a whole runner along. */
export async function openHost(kind: HostKind): Promise<RunHost> {
  if (kind === 'server') {
    const { createHttpHost, createLocalCommandStore } = await import('@tocsin/runner/client');
    const storage = localStorageIfAllowed();
    return createHttpHost({
      baseUrl: '',
      // What was done while the network was away survives closing the page.
      commands: storage && createLocalCommandStore(storage),
    });
  }
  const [{ createLocalHost }, { loadSeeds }] = await Promise.all([
    import('@tocsin/runner/browser'),
    import('./seeds.ts'),
  ]);
  return createLocalHost({ name: 'tocsin', seeds: loadSeeds });
}

function localStorageIfAllowed(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    // Forbidden by the browser's settings: unsent commands last as long as the page.
    return undefined;
  }
}
