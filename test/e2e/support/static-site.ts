import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../crash/server-process.ts';

const built = fileURLToPath(new URL('../../../packages/editor/dist', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** The built app on a mere file store: whatever is no file gets the index page, and there is no API. */
export interface StaticSite {
  readonly address: string;
  /** Paths under /api that were asked for. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export async function openStaticSite(): Promise<StaticSite> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/api/')) asked.push(pathname);
    const path = join(built, normalize(pathname));
    const type = TYPES[extname(path)];
    if (type !== undefined && path.startsWith(built)) {
      const body = await readFile(path).catch(() => undefined);
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body);
      return;
    }
    const page = await readFile(join(built, 'index.html'));
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
