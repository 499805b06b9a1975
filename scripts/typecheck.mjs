// Type-checks each program of the workspace: a folder's sources, and apart from them its tests
// where these may use types the sources may not.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bin, gather, root } from './process.mjs';

const folders = readdirSync(join(root, 'packages'))
  .map((name) => join('packages', name))
  .filter((folder) => existsSync(join(root, folder, 'src')));
const programs = [...folders, 'test'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /^tsconfig(\..+)?\.json$/.test(name))
    .map((name) => join(folder, name)),
);

let failed = false;
for (const program of programs) {
  const { status, output } = await gather(bin('tsc'), ['--project', program]);
  if (status === 0) continue;
  failed = true;
  console.log(`${program}\n${output}`);
}
process.exit(failed ? 1 : 0);
