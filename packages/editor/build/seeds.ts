import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { readSeed } from '@tocsin/runner';
import type { Plugin } from 'vite';
import { runnerImport } from 'vite';

const QUERY = '?seed';

/**
 * Makes `<plan>.yaml?seed` a module of the plan's text and what a list shows of it, read while the app is built, so that
 * a browser without a server need not read every plan before it can list one. A plan that cannot be read fails the build.
 */
export function seeds(): Plugin {
  let reader: Promise<typeof readSeed> | undefined;
  const reading = async (): Promise<typeof readSeed> => {
    const path = fileURLToPath(new URL('./read-seed.ts', import.meta.url));
    const { module } = await runnerImport<{ readSeed: typeof readSeed }>(path);
    return module.readSeed;
  };
  return {
    name: 'tocsin-seeds',
    async load(id) {
      if (!id.endsWith(QUERY)) return undefined;
      const file = id.slice(0, -QUERY.length);
      this.addWatchFile(file);
      const seed = { id: basename(file, '.yaml'), source: await readFile(file, 'utf8') };
      reader ??= reading();
      const read = (await reader)(seed);
      if (!read.ok)
        this.error(`${file}: ${read.problems.map(({ message }) => message.en).join(' ')}`);
      return `export default ${JSON.stringify({ ...seed, summary: read.value })};`;
    },
  };
}
