import type { RunHost } from '@tocsin/runner/client';
import type { HostKind } from './probe.ts';

/** Each kind of host is fetched only where it is used: the one in the browser brings a whole runner along. */
export async function openHost(kind: HostKind): Promise<RunHost> {
  if (kind === 'server') {
    const { createHttpHost } = await import('@tocsin/runner/client');
    return createHttpHost({ baseUrl: location.origin });
  }
  const [{ createLocalHost }, { loadSeeds }] = await Promise.all([
    import('@tocsin/runner/browser'),
    import('./seeds.ts'),
  ]);
  return createLocalHost({ name: 'tocsin', seeds: loadSeeds });
}
