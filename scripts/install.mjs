// Installs the dependencies the lockfile names, unless exactly these are in place already: a
// second start needs neither npm nor a network.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pnpm } from './pnpm.mjs';
import { node24, root, stop } from './process.mjs';

const stamp = join(root, 'node_modules', '.cache', 'tocsin', 'installed');

const packages = () =>
  readdirSync(join(root, 'packages'))
    .map((name) => join('packages', name))
    .concat('.', 'test')
    .filter((folder) => existsSync(join(root, folder, 'package.json')));

function fingerprint() {
  const hash = createHash('sha256');
  const manifests = packages().map((folder) => join(folder, 'package.json'));
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests.sort()]) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** @param quiet keeps standard output free for what the caller prints */
export function install({ quiet = false } = {}) {
  const wanted = fingerprint();
  const complete =
    existsSync(node24) &&
    packages().every((folder) => existsSync(join(root, folder, 'node_modules'))) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted;
  if (complete) return;
  console.error('正在安装依赖…  Installing the dependencies…');
  const args = ['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=error'];
  const status = pnpm(args, quiet ? ['inherit', 2, 2] : 'inherit');
  if (status !== 0) {
    stop(
      '安装依赖失败，原因见上。请检查网络与磁盘空间后重试。',
      'Installing the dependencies failed, as told above. Check the network and disk space, then try again.',
    );
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) install();
