// Builds the web app when a source is newer than the last build.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pnpm } from './pnpm.mjs';
import { root, stop } from './process.mjs';

const sources = ['packages', 'runbooks', 'pnpm-lock.yaml', 'tsconfig.base.json'];
const notSources = new Set(['node_modules', 'dist', 'coverage']);

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path)
    .filter((name) => !notSources.has(name))
    .reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

/** Makes packages/editor/dist match the sources. */
export function build() {
  const built = join(root, 'packages', 'editor', 'dist', 'index.html');
  const changed = Math.max(...sources.map((source) => newest(join(root, source))));
  if (existsSync(built) && statSync(built).mtimeMs > changed) return;
  console.error('正在构建网页应用…  Building the web app…');
  if (pnpm(['--filter', '@tocsin/editor', '--silent', 'run', 'build']) !== 0) {
    // Half a build would be taken for a whole one the next time.
    rmSync(built, { force: true });
    stop('网页应用构建失败，原因见上。', 'Building the web app failed, as told above.');
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) build();
