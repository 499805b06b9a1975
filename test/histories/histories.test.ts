import { openFilm, SEMANTICS } from '@tocsin/engine';
import { describe, expect, test } from 'vitest';
import { runbookIds } from '../runbooks/library.ts';
import { outcomeOf, readHistories, readHistory } from './history.ts';

const histories = readHistories(SEMANTICS);

test('every runbook has a recorded run', () => {
  const recorded = new Set(histories.map(({ outcome }) => outcome.runbook));
  expect(runbookIds.filter((id) => !recorded.has(id))).toEqual([]);
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
