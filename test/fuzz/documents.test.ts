import { checkRunbook, checkShape, compilePlan, parseRunbook } from '@tocsin/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runbook, runbookIds, runbookSource } from '../runbooks/library.ts';

/** Documents spoilt in every way: what comes back is a runbook that works or a list of what is wrong, never a crash. */

const SPOILT_VALUES = 10_000;
const SPOILT_TEXTS = 300;

type Json = unknown;

/** Every place in a document, as a path. */
function places(value: Json, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))];
}

const junk: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    0,
    -1,
    1e308,
    '',
    ' ',
    '-',
    '> 4',
    '[1..',
    'not(',
    'PT',
    'PT-1H',
    '9999-99-99',
    '__proto__',
    [],
    {},
    [[]],
    { zh: 1 },
    { kind: 'step' },
    { on: 'entered' },
    { kind: 'lane', states: [] },
  ),
  fc.string(),
  fc.double(),
  fc.dictionary(fc.string(), fc.string()),
);

interface Spoil {
  readonly place: number;
  readonly how: 'replace' | 'remove' | 'double' | 'rename' | 'swap';
  readonly other: number;
  readonly junk: Json;
}

const spoils = fc.array(
  fc.record<Spoil>({
    place: fc.nat(),
    how: fc.constantFrom('replace', 'remove', 'double', 'rename', 'swap'),
    other: fc.nat(),
    junk,
  }),
  { minLength: 1, maxLength: 4 },
);

function at(root: Json, path: readonly PropertyKey[]): Json {
  return path.reduce<Json>(
    (value, key) => (value as Record<PropertyKey, Json> | null | undefined)?.[key],
    root,
  );
}

function spoil(
  root: Json,
  paths: readonly PropertyKey[][],
  { place, how, other, junk }: Spoil,
): void {
  const path = paths[1 + (place % (paths.length - 1))] ?? [];
  const parent = at(root, path.slice(0, -1)) as Record<PropertyKey, Json> | null | undefined;
  const key = path.at(-1);
  if (typeof parent !== 'object' || parent === null || key === undefined) return;
  const elsewhere = at(root, paths[other % paths.length] ?? []);
  if (how === 'replace') parent[key] = junk;
  else if (how === 'remove') delete parent[key];
  else if (how === 'double' && Array.isArray(parent))
    parent.push(structuredClone(parent[key as number]));
  else if (how === 'rename') {
    parent[`${String(key)}x`] = parent[key];
    delete parent[key];
  } else if (how === 'swap') parent[key] = structuredClone(elsewhere);
}

const bases = runbookIds.map((id) => {
  const value = JSON.parse(JSON.stringify(runbook(id))) as Json;
  return { value, paths: places(value) };
});

function expectProblems(
  problems: readonly { code: string; path: string; message: { zh: string; en: string } }[],
): void {
  expect(problems.length).toBeGreaterThan(0);
  for (const { code, path, message } of problems) {
    expect(code).toMatch(/^[a-z-]+$/);
    expect(path === '' || path.startsWith('/')).toBe(true);
    expect(message.zh && message.en).toBeTruthy();
  }
}

test(`${SPOILT_VALUES} spoilt documents are run or told what is wrong with them`, {
  timeout: 400_000,
}, () => {
  let refused = 0;
  let kept = 0;
  fc.assert(
    fc.property(fc.nat(), spoils, (which, list) => {
      const base = bases[which % bases.length];
      if (!base) return;
      const value = structuredClone(base.value);
      for (const one of list) spoil(value, base.paths, one);
      const shaped = checkShape(value);
      if (!shaped.ok) {
        refused += 1;
        expectProblems(shaped.problems);
        return;
      }
      kept += 1;
      compilePlan(shaped.value);
      // Every rule on every survivor would take minutes; one in eight finds a rule that throws soon enough.
      if (kept % 8 === 0) checkRunbook(shaped.value);
    }),
    { numRuns: SPOILT_VALUES },
  );
  expect(refused).toBeGreaterThan(1000);
  expect(kept).toBeGreaterThan(500);
});

test(`${SPOILT_TEXTS} spoilt files are read or refused with the place`, {
  timeout: 400_000,
}, () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.nat(),
      fc.string({ maxLength: 5 }),
      fc.nat({ max: 40 }),
      (which, place, put, cut) => {
        const source = runbookSource(runbookIds[which % runbookIds.length] ?? '');
        const from = place % source.length;
        const parsed = parseRunbook(source.slice(0, from) + put + source.slice(from + cut));
        if (!parsed.ok) expectProblems(parsed.problems);
      },
    ),
    { numRuns: SPOILT_TEXTS },
  );
});
