/** The runbooks that come with the product, for a browser that has no server to ask. */
const files = import.meta.glob<string>('../../../../../runbooks/*.yaml', {
  query: '?raw',
  import: 'default',
});

export interface Seed {
  readonly id: string;
  readonly source: string;
}

export const loadSeeds = (): Promise<Seed[]> =>
  Promise.all(
    Object.entries(files).map(async ([path, load]) => ({
      id: path.replace(/^.*\/|\.yaml$/g, ''),
      source: await load(),
    })),
  );
