import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, jsonOf, node, outage, SMALL, tocsin, top } from './tocsin.ts';

test('fmt prints the canonical form with its comments, and is content with it', async () => {
  const at = folder();
  const file = at.write('small.yaml', SMALL);
  const ran = await tocsin('fmt', file);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toMatch(/^# A plan for a tea kitchen\.\ntocsin: 1\nid: tea-kitchen\n/);
  expect(ran.stdout).toContain('# who mops');
  expect(ran.stdout).toContain('# first of all');
  expect(readFileSync(file, 'utf8')).toBe(SMALL);
  const again = at.write('again.yaml', ran.stdout);
  expect((await tocsin('fmt', '--check', again)).code).toBe(0);
  expect(await tocsin('fmt', '--check', file, '--json')).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('"changed": true'),
  });
});

test('fmt --write rewrites the file and leaves its meaning alone', async () => {
  const at = folder();
  const file = at.write('small.yaml', SMALL);
  const facts = (await tocsin('facts', file, '--json')).stdout;
  expect((await tocsin('fmt', '--write', file)).code).toBe(0);
  expect(readFileSync(file, 'utf8')).not.toBe(SMALL);
  expect((await tocsin('facts', file, '--json')).stdout).toBe(facts);
});

test('fmt refuses what is no runbook, and flags that exclude each other', async () => {
  const at = folder();
  const bad = at.write('bad.yaml', 'a: [');
  expect(await tocsin('fmt', bad)).toMatchObject({ code: 1 });
  expect(readFileSync(bad, 'utf8')).toBe('a: [');
  expect((await tocsin('fmt', '--write', '--check', outage)).code).toBe(2);
  expect((await tocsin('fmt', '--write', at.write('a.json', JSON.stringify({})))).code).toBe(1);
});

test('schema prints a JSON Schema that names the parts of a runbook', async () => {
  const ran = await tocsin('schema');
  expect(ran.code).toBe(0);
  const schema = jsonOf<{ properties: object }>(ran);
  expect(Object.keys(schema.properties)).toEqual(
    expect.arrayContaining(['tocsin', 'chart', 'targets']),
  );
  expect((await tocsin('schema', 'extra')).code).toBe(2);
});

test('the script behind `npm run -s tocsin` passes arguments, folder, output and exit code on', async () => {
  const at = folder();
  const file = at.write('small.yaml', SMALL);
  const launcher = join(top, 'scripts/tocsin.mjs');
  const ran = await node([launcher, 'facts', 'small.yaml', '--json'], {
    INIT_CWD: join(file, '..'),
  });
  expect(ran.code).toBe(0);
  expect(jsonOf(ran)).toMatchObject([{ id: 'tea-kitchen', file: 'small.yaml' }]);
  expect((await node([launcher, 'dance'])).code).toBe(2);
});

test('every command explains itself in both languages', async () => {
  for (const command of ['check', 'facts', 'simulate', 'replay', 'schema', 'fmt']) {
    const zh = await tocsin(command, '--help', '--lang', 'zh');
    const en = await tocsin(command, '--help', '--lang', 'en');
    expect([zh.code, en.code]).toEqual([0, 0]);
    expect(zh.stdout).toContain('退出码');
    expect(en.stdout).toContain('Exit code');
  }
});
