import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkShape, parseRunbook } from '../runbook/parse.ts';
import { checkRunbook } from './check-runbook.ts';

const folder = fileURLToPath(new URL('../../../../runbooks/', import.meta.url));
const documents = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const read = parseRunbook(readFileSync(`${folder}${name}`, 'utf8'));
      if (!read.ok) throw new Error(name);
      return [name, JSON.stringify(read.value)] as const;
    }),
);

type Json = Record<string, unknown> | unknown[];

/** Everything in a document that can be taken out or be put in the place of something else. */
function places(value: unknown, found: { readonly in: Json; readonly key: string }[] = []) {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push({ in: value as Json, key });
    places((value as Record<string, unknown>)[key], found);
  }
  return found;
}

/** Takes things out, or lets ids and conditions of one place stand in another. */
function damage(text: string, picks: readonly number[]): unknown {
  const document: unknown = JSON.parse(text);
  for (const pick of picks) {
    const all = places(document);
    const place = all[pick % all.length];
    const other = all[(pick * 7919 + 13) % all.length];
    if (!place || !other) continue;
    const holder = place.in as Record<string, unknown>;
    const value = (other.in as Record<string, unknown>)[other.key];
    if (pick % 3 === 0 && typeof value === typeof holder[place.key] && typeof value !== 'object') {
      holder[place.key] = value;
    } else if (Array.isArray(place.in)) {
      place.in.splice(Number(place.key), 1);
    } else {
      delete holder[place.key];
    }
  }
  return document;
}

test('no document that parses makes a rule throw, and findings are always worded', () => {
  let checked = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...documents.keys()),
      fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 6 }),
      (name, picks) => {
        const shape = checkShape(damage(documents.get(name) ?? '', picks));
        if (!shape.ok) return;
        checked += 1;
        for (const { message, path } of checkRunbook(shape.value)) {
          expect(message.zh).not.toBe('');
          expect(message.en).not.toBe('');
          expect(path === '' || path.startsWith('/')).toBe(true);
        }
      },
    ),
    { numRuns: 150 },
  );
  // Damage that never leaves a readable document would prove nothing.
  expect(checked).toBeGreaterThan(20);
});

test('the same document gives the same findings', () => {
  for (const text of documents.values()) {
    const once = checkShape(JSON.parse(text));
    const twice = checkShape(JSON.parse(text));
    if (!once.ok || !twice.ok) throw new Error('unreadable');
    expect(checkRunbook(once.value)).toEqual(checkRunbook(twice.value));
  }
});
