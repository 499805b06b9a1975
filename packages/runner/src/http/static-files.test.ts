import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStaticFiles } from './static-files.ts';

const SCRIPT = `console.log(${JSON.stringify('x'.repeat(5000))})`;
let folder: string;
let serve: (request: Request) => Promise<Response>;

beforeEach(async () => {
  const root = await mkdtemp(join(tmpdir(), 'tocsin-static-'));
  folder = join(root, 'dist');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(root, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'index.html'), '<title>app</title>');
  await writeFile(join(folder, 'sw.js'), '1');
  await writeFile(join(folder, 'assets', 'app-1a2b.js'), SCRIPT);
  serve = createStaticFiles(folder);
});
afterEach(async () => {
  await rm(join(folder, '..'), { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  serve(new Request(`http://localhost${path}`, { headers, method }));

test('what is named by its content is kept for ever, the rest is asked for again', async () => {
  const asset = await get('/assets/app-1a2b.js');
  expect(asset.headers.get('content-type')).toContain('text/javascript');
  expect(asset.headers.get('cache-control')).toContain('immutable');
  for (const path of ['/', '/sw.js', '/run/7']) {
    expect((await get(path)).headers.get('cache-control')).toBe('no-cache');
  }
});

test('an address of the app gets the app, a missing file is missing', async () => {
  for (const path of ['/', '/run/abc/group/desk', '/plan/channel-outage']) {
    expect(await (await get(path)).text()).toContain('<title>app');
  }
  expect((await get('/assets/gone.js')).status).toBe(404);
});

test('nothing outside its folder is served', async () => {
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2f..%2fsecret.txt',
  ]) {
    const answer = await get(path);
    expect(await answer.text()).not.toContain('secret');
  }
  expect((await get('/%zz')).status).toBe(400);
});

test('comes compressed to who takes that', async () => {
  const br = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, br' });
  expect(br.headers.get('content-encoding')).toBe('br');
  expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).toString()).toBe(SCRIPT);
  const gz = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip' });
  expect(gunzipSync(Buffer.from(await gz.arrayBuffer())).toString()).toBe(SCRIPT);
  expect((await get('/assets/app-1a2b.js')).headers.get('content-encoding')).toBeNull();
});

test('what has not changed is not sent again, what has is', async () => {
  const first = await get('/', { 'accept-encoding': 'br' });
  const etag = first.headers.get('etag') ?? '';
  expect((await get('/', { 'if-none-match': etag })).status).toBe(304);
  await writeFile(join(folder, 'index.html'), '<title>new</title>');
  await utimes(join(folder, 'index.html'), 1, 1);
  const again = await get('/', { 'if-none-match': etag });
  expect(again.status).toBe(200);
  expect(await again.text()).toContain('new');
});

test('only reads', async () => {
  expect((await get('/', {}, 'POST')).status).toBe(405);
  const head = await get('/', {}, 'HEAD');
  expect(head.status).toBe(200);
  expect(await head.text()).toBe('');
});

test('says in both languages when the app has not been built', async () => {
  await rm(folder, { recursive: true });
  const answer = await get('/');
  expect(answer.status).toBe(503);
  expect(await answer.text()).toMatch(/npm start[\s\S]*npm start/);
});
