import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSqliteDatabase } from '../journal/sqlite-database.ts';
import { dispatch } from './dispatch.ts';

// A busy machine must not fail what is only slow.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tocsin-cli-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Runs a command until it says that it is ready, or ends. */
async function run(args: string[], env: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const ending = new AbortController();
  const addresses: string[] = [];
  const code = await dispatch(args, {
    out: (line) => {
      out.push(line);
      const address = /https?:\S+/.exec(line)?.[0];
      if (address) {
        addresses.push(address);
        ending.abort();
      }
    },
    err: (line) => err.push(line),
    env,
    cwd: folder,
    ending: ending.signal,
  });
  return { code, out: out.join('\n'), err: err.join('\n'), addresses };
}

const both = (said: string) => {
  expect(said).toMatch(/[\u4e00-\u9fff]/);
  expect(said).toMatch(/[A-Za-z]{4}/);
};

describe('help and bad use', () => {
  test('lists the commands in the language of the reader', async () => {
    const zh = await run(['--help'], { LANG: 'zh_CN.UTF-8' });
    expect(zh).toMatchObject({ code: 0, err: '' });
    expect(zh.out).toContain('用法');
    expect(zh.out).not.toContain('Usage');
    expect((await run(['--help', '--lang', 'en'])).out).toContain('Usage');
    both((await run(['--help'])).out);
  });

  test('explains a command', async () => {
    const { code, out } = await run(['serve', '--help', '--lang=en']);
    expect(code).toBe(0);
    for (const option of ['--port', '--host', '--token', '--data', '--webhook', '--tls-cert']) {
      expect(out).toContain(option);
    }
  });

  test.each([
    [[]],
    [['nonsense']],
    [['serve', '--nonsense']],
    [['serve', '--port', 'x']],
    [['serve', '--webhook', 'ftp://x']],
    [['serve', '--lang', 'fr']],
    [['serve', '--tls-cert', 'x.pem']],
    [['serve', '--host', '0.0.0.0']],
  ])('%j is bad use: 2, said in both languages', async (args) => {
    const { code, out, err } = await run(args);
    expect(code).toBe(2);
    both(err + out);
  });
});

describe('serve', () => {
  test('makes its data folder, says where it is, and ends when asked', async () => {
    const { code, addresses } = await run(['serve', '--port', '0', '--data', 'new/data']);
    expect(code).toBe(0);
    expect(addresses[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await readFile(join(folder, 'new/data/tocsin.db'))).length).toBeGreaterThan(0);
  });

  test('takes its token and data folder from the environment', async () => {
    const env = { TOCSIN_TOKEN: 'a b', TOCSIN_DATA: join(folder, 'from-env') };
    const { code, addresses } = await run(['serve', '--port', '0', '--host', '0.0.0.0'], env);
    expect(code).toBe(0);
    expect(addresses[0]).toMatch(/^http:\/\/localhost:\d+\/\?token=a%20b$/);
  });

  const refuses = async (args: string[], pattern: RegExp) => {
    const { code, out, err } = await run(['serve', '--port', '0', ...args]);
    expect(code).toBe(1);
    expect(out).toBe('');
    both(err);
    expect(err).toMatch(pattern);
    expect(err).not.toMatch(/\n\s+at /);
  };

  test('a folder that cannot be written stops it with what to do', async () => {
    await writeFile(join(folder, 'file'), '');
    await refuses(['--data', 'file/data'], /--data/);
  });

  test('a file that is no database stops it, and is left as it is', async () => {
    await writeFile(join(folder, 'tocsin.db'), 'x'.repeat(5000));
    await refuses(['--data', '.'], /备份/);
    expect(await readFile(join(folder, 'tocsin.db'), 'utf8')).toBe('x'.repeat(5000));
  });

  test('a folder that another one uses stops it', async () => {
    const database = openSqliteDatabase(join(folder, 'tocsin.db'));
    await refuses(['--data', '.'], /Another Tocsin/);
    database.close();
  });

  test('a port that is taken stops it', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
    );
    await refuses(['--port', String(port), '--data', 'd'], /--port/);
    server.close();
  });

  test('a certificate that cannot be read stops it', async () => {
    await refuses(['--tls-cert', 'no.pem', '--tls-key', 'no.key', '--data', 'd'], /no\.pem/);
  });
});
