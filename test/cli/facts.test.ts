import { expect, test } from 'vitest';
import { folder, jsonOf, SMALL, tocsin } from './tocsin.ts';

test('lists what is cited, what is inferred and what is left open', async () => {
  const file = folder().write('small.yaml', SMALL);
  const ran = await tocsin('facts', file, '--json');
  expect(ran.code).toBe(0);
  expect(jsonOf(ran)).toEqual([
    {
      id: 'tea-kitchen',
      file,
      cited: ['tea-kitchen.O2', 'tea-kitchen.P2', 'tea-kitchen.P3', 'tea-kitchen.P10'],
      inferred: ['tea-kitchen.P3'],
      gaps: [
        {
          id: 'who-pays',
          facts: ['tea-kitchen.X1'],
          text: { zh: '谁付钱没写', en: 'Who pays is not said' },
        },
      ],
    },
  ]);
  const plain = await tocsin('facts', file, '--lang', 'zh');
  expect(plain.stdout).toContain('引用 4');
});

test('a file that is no runbook is told on stderr, the others are still listed', async () => {
  const at = folder();
  const ran = await tocsin(
    'facts',
    at.write('a.yaml', SMALL),
    at.write('b.yaml', 'tocsin: 1'),
    '--json',
  );
  expect(ran.code).toBe(1);
  expect(jsonOf<unknown[]>(ran)).toHaveLength(1);
  const { problems } = JSON.parse(ran.stderr) as { problems: { path: string }[] };
  expect(problems.map(({ path }) => path)).toContain('/id');
});
