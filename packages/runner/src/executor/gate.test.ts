import { expect, test } from 'vitest';
import { settled } from '../testing/fake-clock.ts';
import { createGate } from './gate.ts';

test('lets so many in at once, urgent ones first, and goes on after a failure', async () => {
  const gate = createGate(2);
  const begun: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const job = (name: string, urgent: boolean) =>
    gate.pass(name, urgent, () => {
      begun.push(name);
      return new Promise<void>((resolve, reject) =>
        ends.set(name, (error) => (error ? reject(error) : resolve())),
      );
    });
  const jobs = [
    job('a', false),
    job('b', false),
    job('c', false),
    job('f', false),
    job('d', true),
    job('e', true),
  ].map((one) => one.catch((error: Error) => error.message));
  await settled();
  expect(begun).toEqual(['a', 'b']);
  gate.hurry('f');
  ends.get('a')?.(new Error('broken'));
  await settled();
  expect(begun).toEqual(['a', 'b', 'd']);
  ends.get('d')?.();
  ends.get('b')?.();
  await settled();
  expect(begun).toEqual(['a', 'b', 'd', 'e', 'f']);
  ends.get('e')?.();
  await settled();
  expect(begun).toEqual(['a', 'b', 'd', 'e', 'f', 'c']);
  for (const name of ['f', 'c']) ends.get(name)?.();
  const ended = await Promise.all(jobs);
  expect(ended.filter((end) => end !== undefined)).toEqual(['broken']);
});
