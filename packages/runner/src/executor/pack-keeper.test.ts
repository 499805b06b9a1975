import type { JournalRecord, PackedRun } from '@tocsin/engine';
import { fold } from '@tocsin/engine';
import { expect, test } from 'vitest';
import { createMemoryJournal } from '../journal/memory.ts';
import { createMemoryRunbookStore } from '../library/memory-store.ts';
import type { Journal } from '../ports/journal.ts';
import { declareSmall, noteOn, smallPlan, stepOn } from '../testing/small-plan.ts';
import { givenRunner, START } from '../testing/test-runner.ts';

const MINUTE = 60_000;

/** A journal that says which lines were read of it. */
function listening(journal: Journal): { readonly journal: Journal; readonly readFrom: number[] } {
  const readFrom: number[] = [];
  return {
    readFrom,
    journal: {
      ...journal,
      read(run, after, limit) {
        readFrom.push(after);
        return journal.read(run, after, limit);
      },
    },
  };
}

/** A run of more than a thousand lines, left by a runner that has stopped. */
async function longRun() {
  const journal = createMemoryJournal();
  const store = createMemoryRunbookStore();
  const { runner } = await givenRunner({ journal, store });
  await runner.executor.declare(declareSmall('a', START));
  for (let index = 0; index < 1_100; index += 1) {
    await runner.executor.send(noteOn('a', `n${index}`, START));
  }
  await runner.executor.send(stepOn('a', 'acknowledgeStep', 'k', START));
  await runner.stop();
  const records: readonly JournalRecord[] = await journal.read('a', 0, Number.POSITIVE_INFINITY);
  return { journal, store, records };
}

test('[R1] after a restart a long run goes on from where it was kept, and comes to the same', async () => {
  const { journal, store, records } = await longRun();
  const ear = listening(journal);
  const { runner, clock, events } = await givenRunner({ journal: ear.journal, store });
  const answer = await runner.executor.send(stepOn('a', 'startStep', 's', START));
  expect(answer.status).toBe('accepted');
  expect(ear.readFrom.every((after) => after >= records.length - 1)).toBe(true);
  // The timers it had armed fire as ever.
  await clock.pass(6 * MINUTE);
  await expect.poll(() => events('a')).toContain('targetMissed');
  await runner.stop();
  const all = await journal.read('a', 0, Number.POSITIVE_INFINITY);
  expect(all.map((record) => record.seq)).toEqual(all.map((_, index) => index + 1));
  expect(fold(smallPlan, all)?.targets.answered?.missedAt).toBe(START + 5 * MINUTE);
});

test.each<[string, (packed: PackedRun) => PackedRun]>([
  ['another version of folding', (packed) => ({ ...packed, fold: packed.fold - 1 })],
  ['another plan', (packed) => ({ ...packed, plan: 'other' })],
  ['another line', (packed) => ({ ...packed, head: packed.head.replace(/^./, 'x') })],
  ['a line that is not there', (packed) => ({ ...packed, seq: packed.seq + 50_000 })],
])('[R1] a run kept folded under %s is not taken up: the journal is folded', async (_, spoil) => {
  const { journal, store } = await longRun();
  const packed = await journal.packed('a');
  if (!packed) throw new Error('nothing was kept');
  await journal.pack('a', spoil(packed));
  const ear = listening(journal);
  const { runner } = await givenRunner({ journal: ear.journal, store });
  const answer = await runner.executor.send(stepOn('a', 'startStep', 's', START));
  expect(answer.status).toBe('accepted');
  expect(ear.readFrom).toContain(0);
  await runner.stop();
});

test('a run that cannot be kept folded goes on, and it is told', async () => {
  const journal = createMemoryJournal();
  const broken: Journal = { ...journal, pack: () => Promise.reject(new Error('no room')) };
  const { runner, troubles } = await givenRunner({ journal: broken });
  await runner.executor.declare(declareSmall('a', START));
  for (let index = 0; index < 520; index += 1) {
    const answer = await runner.executor.send(noteOn('a', `n${index}`, START));
    expect(answer.status).toBe('accepted');
  }
  await expect.poll(() => troubles.map(({ code }) => code)).toContain('pack-failed');
  await runner.stop();
});
