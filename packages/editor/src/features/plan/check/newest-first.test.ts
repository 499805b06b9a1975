import { expect, test } from 'vitest';
import { newestFirst } from './newest-first.ts';

test('passes over what was asked for while one was under way, except the last', async () => {
  const begun: number[] = [];
  const gates: (() => void)[] = [];
  const ask = newestFirst<number>(async (one) => {
    begun.push(one);
    const { promise, resolve } = Promise.withResolvers<void>();
    gates.push(resolve);
    await promise;
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  ask(1);
  ask(2);
  ask(3);
  expect(begun).toEqual([1]);
  gates[0]?.();
  await settle();
  expect(begun).toEqual([1, 3]);
  gates[1]?.();
  await settle();
  ask(4);
  expect(begun).toEqual([1, 3, 4]);
});
