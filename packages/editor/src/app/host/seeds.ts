import type { Seed } from '@tocsin/runner';

/** The runbooks that come with the product, read when it was built, for a browser that has no server to ask. */
const files = import.meta.glob<Seed>('../../../../../runbooks/*.yaml', {
  query: '?seed',
  import: 'default',
});

export const loadSeeds = (): Promise<Seed[]> =>
  Promise.all(Object.values(files).map((load) => load()));
