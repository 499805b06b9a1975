// The pinned pnpm, wherever there is npm: `node scripts/pnpm.mjs <pnpm arguments>`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from './process.mjs';

const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Runs pnpm to its end and returns its exit code; `stdio` as in child_process. */
export function pnpm(args, stdio = 'inherit') {
  return run('npx', ['--yes', packageManager, ...args], { stdio });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exit(pnpm(process.argv.slice(2)));
}
