import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Seed } from '../library/read-seed.ts';

/** The folder the product is in. */
export const projectFolder = fileURLToPath(new URL('../../../..', import.meta.url)).replace(
  /[\\/]$/,
  '',
);

export const productVersion = (): string => {
  const path = new URL('../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  return version;
};

/** The runbooks that come with the product. */
export async function builtInSeeds(): Promise<Seed[]> {
  const folder = join(projectFolder, 'runbooks');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (file) => ({
      id: file.slice(0, -'.yaml'.length),
      source: await readFile(join(folder, file), 'utf8'),
    })),
  );
}
