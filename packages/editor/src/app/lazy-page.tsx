import type { ComponentType, LazyExoticComponent } from 'react';
import { lazy } from 'react';

/** A page whose code is fetched when it is first opened, e.g. `lazyPage(() => import('./x.tsx'), 'XPage')`. */
export function lazyPage<N extends string, P extends object>(
  load: () => Promise<Record<N, ComponentType<P>>>,
  name: N,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: (await load())[name] }));
}
