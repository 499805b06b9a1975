import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Tells the service worker which files the app consists of: everything built, and what lies in
 * public/. The version is a digest of all of it, so that the worker is a new one exactly when a
 * file is.
 */
export function precache(options: { readonly worker: string; readonly publicDir: string }): Plugin {
  return {
    name: 'tocsin-precache',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle[options.worker];
        if (worker?.type !== 'chunk') throw new Error(`no ${options.worker} in the build`);
        const digest = createHash('sha256');
        const files: string[] = [];
        for (const file of Object.values(bundle)) {
          if (file.fileName === options.worker || file.fileName.endsWith('.map')) continue;
          files.push(`/${file.fileName}`);
          digest.update(file.type === 'chunk' ? file.code : file.source);
        }
        for (const name of readdirSync(options.publicDir)) {
          files.push(`/${name}`);
          digest.update(readFileSync(join(options.publicDir, name)));
        }
        const values = {
          PRECACHE_FILES: JSON.stringify(files.sort()),
          PRECACHE_VERSION: JSON.stringify(digest.digest('hex').slice(0, 12)),
        };
        for (const [name, value] of Object.entries(values)) {
          worker.code = worker.code.replaceAll(name, value);
        }
      },
    },
  };
}
