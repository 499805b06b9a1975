import { readFileSync } from 'node:fs';
import { FOLD, openFilm, SEMANTICS } from '@tocsin/engine';
import { describe, expect, test } from 'vitest';
import { runbookIds } from '../runbooks/library.ts';
import type { Folded } from './history.ts';
import {
  foldedDigest,
  foldedFile,
  historyId,
  outcomeOf,
  readHistories,
  readHistory,
} from './history.ts';

const histories = readHistories(SEMANTICS);

test('every runbook has a recorded run', () => {
  const recorded = new Set(histories.map(({ outcome }) => outcome.runbook));
  expect(runbookIds.filter((id) => !recorded.has(id))).toEqual([]);
});

test('[R1] what folding makes of a journal changes only with its version', () => {
  const folded = JSON.parse(readFileSync(foldedFile, 'utf8')) as Folded;
  const now = histories.map((history) => {
    const { plan, records } = readHistory(history);
    return [historyId(history), foldedDigest(plan, records)];
  });
  // Runs are kept folded beside their journals. Where this fails, raise FOLD in the engine's packed-run.ts, so that what was kept
  // by an older program is thrown away, and write folded.json anew: node test/histories/record.ts
  expect({ fold: FOLD, digests: Object.fromEntries(now) }).toEqual(folded);
});

describe.each(histories)('$name', (history) => {
  test('[R1] [R7] comes to what it came to when it was recorded', () => {
    const { plan, records } = readHistory(history);
    expect(plan.hash).toBe(history.outcome.hash);
    expect(outcomeOf(plan, records)).toEqual(history.outcome);
  });

  test('the film of it shows the same run at its end, and less before', () => {
    const { plan, records } = readHistory(history);
    const film = openFilm(plan, records);
    expect(film.at(film.until)?.seq).toBe(records.length);
    expect(film.atSeq(1)?.status).toBe('running');
    expect(film.at(film.from - 1)).toBeUndefined();
  });
});
