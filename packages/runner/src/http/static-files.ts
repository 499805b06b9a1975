import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json; charset=utf-8',
  '.yaml': 'text/yaml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^(text\/|application\/(json|manifest|wasm)|image\/svg)/;

type Encoding = 'br' | 'gzip';

interface Kept {
  readonly modifiedMs: number;
  readonly bytes: Buffer;
  readonly etag: string;
  readonly encoded: Map<Encoding, Promise<Buffer>>;
}

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

const encode = (bytes: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'br'
    ? compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
    : compressGzip(bytes);

const encodingFor = (request: Request, type: string, size: number): Encoding | undefined => {
  if (size < 1000 || !COMPRESSIBLE.test(type)) return undefined;
  const accepted = request.headers.get('accept-encoding') ?? '';
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
};

/** Said where the app has not been built, in both languages, since no app is there to choose one. */
const NOT_BUILT = `<!doctype html><meta charset="utf-8"><title>Tocsin</title>
<p>界面尚未构建：请在项目目录运行 <code>npm start</code>。接口 <a href="/api/openapi.json">/api</a> 可用。
<p>The app has not been built: run <code>npm start</code> in the project folder. The <a href="/api/openapi.json">API</a> works.`;

/**
 * Serves the built app: files named by their content for ever, all others checked at each use;
 * compressed once and kept. Any other path that looks like a page gets the app, which has its own routes.
 */
export function createStaticFiles(folder: string): (request: Request) => Promise<Response> {
  const kept = new Map<string, Kept>();

  const load = async (path: string): Promise<Kept | undefined> => {
    const info = await stat(path).catch(() => undefined);
    if (!info?.isFile()) return undefined;
    const known = kept.get(path);
    if (known?.modifiedMs === info.mtimeMs) return known;
    const bytes = await readFile(path);
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const file = { modifiedMs: info.mtimeMs, bytes, etag, encoded: new Map() };
    kept.set(path, file);
    return file;
  };

  const answer = async (request: Request, path: string, file: Kept): Promise<Response> => {
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const forEver = path.startsWith(join(folder, 'assets') + sep);
    const headers = new Headers({
      'content-type': type,
      etag: file.etag,
      'cache-control': forEver ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
    });
    // The same content however it is packed: a weak comparison, as `If-None-Match` asks for.
    if (request.headers.get('if-none-match')?.replaceAll('W/', '').includes(file.etag)) {
      return new Response(null, { status: 304, headers });
    }
    const encoding = encodingFor(request, type, file.bytes.length);
    let bytes = file.bytes;
    if (encoding) {
      const packed = file.encoded.get(encoding) ?? encode(file.bytes, encoding);
      file.encoded.set(encoding, packed);
      bytes = await packed;
      headers.set('content-encoding', encoding);
      headers.set('etag', `W/${file.etag}`);
    }
    headers.set('content-length', String(bytes.length));
    const body = request.method === 'HEAD' ? null : new Uint8Array(bytes);
    return new Response(body, { headers });
  };

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
    }
    let name: string;
    try {
      name = normalize(decodeURIComponent(new URL(request.url).pathname));
    } catch {
      return new Response(null, { status: 400 });
    }
    const path = join(folder, name);
    if (!path.startsWith(folder + sep) && path !== folder)
      return new Response(null, { status: 404 });
    const file = await load(path);
    if (file) return answer(request, path, file);
    // A missing picture or script is missing; a missing page is one of the app's own.
    if (extname(name) !== '') return new Response('404', { status: 404 });
    const index = join(folder, 'index.html');
    const app = await load(index);
    if (app) return answer(request, index, app);
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    return new Response(NOT_BUILT, { status: 503, headers });
  };
}
