import type { RunHost } from '@tocsin/runner/client';
import { expect, test } from 'vitest';
import { askAhead, takeAhead } from './plan-ahead.ts';

/** A host that counts what it is asked. */
function countingHost() {
  const asked: string[] = [];
  const host = {
    getRunbook: (id: string) => {
      asked.push(id);
      return Promise.resolve({ id, hash: 'h' });
    },
    getDocument: (id: string, hash: string) => {
      asked.push(`${id} ${hash}`);
      return Promise.resolve({ id });
    },
  } as unknown as RunHost;
  return { host, asked };
}

test('what was asked ahead is taken once, with its document', async () => {
  const { host, asked } = countingHost();
  askAhead(host, 'fire');
  const taken = takeAhead(host, 'fire');
  expect(await taken?.document).toEqual({ id: 'fire' });
  expect(asked).toEqual(['fire', 'fire h']);
  expect(takeAhead(host, 'fire')).toBeUndefined();
});

test('another plan, or the same from another host, is not what was asked', () => {
  const { host } = countingHost();
  askAhead(host, 'fire');
  expect(takeAhead(host, 'flood')).toBeUndefined();
  askAhead(host, 'fire');
  expect(takeAhead(countingHost().host, 'fire')).toBeUndefined();
});

test('a host that refuses tells whoever takes it, and nobody before', async () => {
  const host = { getRunbook: () => Promise.reject(new Error('away')) } as unknown as RunHost;
  askAhead(host, 'fire');
  const taken = takeAhead(host, 'fire');
  await expect(taken?.stored).rejects.toThrow('away');
  await expect(taken?.document).rejects.toThrow('away');
});
