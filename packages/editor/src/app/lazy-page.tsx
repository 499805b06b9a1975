import type { ComponentType, LazyExoticComponent } from 'react';
import { lazy } from 'react';

/** A page whose code comes later, and the way to begin fetching it now. */
export type LazyPage<P> = LazyExoticComponent<ComponentType<P>> & { fetch(): Promise<unknown> };

/** A page whose code is fetched when it is first opened, e.g. `lazyPage(() => import('./x.tsx'), 'XPage')`. */
export function lazyPage<N extends string, P extends object>(
  load: () => Promise<Record<N, ComponentType<P>>>,
  name: N,
): LazyPage<P> {
  const page = lazy(async () => ({ default: (await load())[name] }));
  return Object.assign(page, { fetch: load });
}
