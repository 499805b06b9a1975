import type { PackedRun, RunEvent } from '@tocsin/engine';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Journal, JournalEntry } from '../ports/journal.ts';
import type { RunSummary } from '../protocol/run-summary.ts';

/** A place for journals that a test can open, close and open again. */
export interface JournalHome {
  open(): Promise<Journal>;
  /** Loses what the process holds, as a crash would; undefined where nothing outlives the process. */
  readonly reopen: (() => Promise<Journal>) | undefined;
  remove(): Promise<void>;
}

const AT = Date.UTC(2026, 2, 1, 8);

const note = (text: string): RunEvent => ({
  type: 'noteAdded',
  at: AT,
  by: { id: 'wang' },
  text,
});

const summaryOf = (run: string, seq: number): RunSummary => ({
  id: run,
  kind: 'live',
  title: `事件 ${run}`,
  runbook: { id: 'plan', version: '1', hash: 'h' },
  declaredAt: AT + run.length,
  status: 'running',
  level: null,
  phase: 'report',
  seq,
  recordedAt: AT,
});

const entry = (
  run: string,
  expectedSeq: number,
  texts: readonly string[],
  more: Partial<JournalEntry> = {},
): JournalEntry => ({
  run,
  expectedSeq,
  events: texts.map(note),
  recordedAt: AT + expectedSeq,
  summary: summaryOf(run, expectedSeq + texts.length),
  agenda: { waiting: false },
  ...more,
});

const textOf = (event: RunEvent): string => (event.type === 'noteAdded' ? event.text : event.type);

/** What every journal must do; each implementation runs it in its own test file. */
export function describeJournalContract(name: string, home: () => Promise<JournalHome>): void {
  describe(`${name} as a journal`, () => {
    let place: JournalHome;
    let journal: Journal;

    beforeEach(async () => {
      place = await home();
      journal = await place.open();
    });
    afterEach(async () => {
      await journal.close();
      await place.remove();
    });

    const texts = async (run: string, after = 0, limit = 1000) =>
      (await journal.read(run, after, limit)).map((record) => textOf(record.event));

    test('numbers the records of a run from 1, without a gap, in the order given', async () => {
      await journal.append(entry('a', 0, ['one', 'two']));
      await journal.append(entry('a', 2, ['three']));
      const records = await journal.read('a', 0, 1000);
      expect(records.map((record) => [record.run, record.seq, textOf(record.event)])).toEqual([
        ['a', 1, 'one'],
        ['a', 2, 'two'],
        ['a', 3, 'three'],
      ]);
      expect(records.map((record) => record.recordedAt)).toEqual([AT, AT, AT + 2]);
    });

    test('gives an event back as it was written', async () => {
      const written: RunEvent = {
        type: 'fieldsSet',
        at: AT,
        by: { id: 'wang', name: '王' },
        cmd: 'c',
        values: { extent: '全部', share: 0.5, channels: ['im', 'phone'], gone: null, down: true },
        arms: [{ id: 't', owner: 'o', dueAt: AT + 1, purpose: { for: 'clock', field: 'down' } }],
      };
      await journal.append(entry('a', 0, [], { events: [written], summary: summaryOf('a', 1) }));
      expect((await journal.read('a', 0, 10))[0]?.event).toEqual(written);
    });

    test('reads on from any record, in pages, even from the middle of an entry', async () => {
      await journal.append(entry('a', 0, ['1', '2', '3']));
      await journal.append(entry('a', 3, ['4', '5']));
      await journal.append(entry('a', 5, ['6']));
      expect(await texts('a', 1)).toEqual(['2', '3', '4', '5', '6']);
      expect(await texts('a', 4)).toEqual(['5', '6']);
      expect(await texts('a', 6)).toEqual([]);
      expect(await texts('a', 0, 1)).toEqual(['1', '2', '3']);
      expect(await texts('a', 3, 1)).toEqual(['4', '5']);
      expect(await texts('nobody')).toEqual([]);
    });

    test('keeps a folded run beside the journal, the last one kept, and never mixes two runs', async () => {
      const packed = (seq: number): PackedRun => ({
        fold: 1,
        plan: 'h',
        seq,
        head: `head ${seq}`,
        run: { seq, steps: [null, { a: { status: 'open' } }], title: '某次处置' },
      });
      expect(await journal.packed('a')).toBeUndefined();
      await journal.pack('a', packed(500));
      await journal.pack('b', packed(700));
      await journal.pack('a', packed(1000));
      expect(await journal.packed('a')).toEqual(packed(1000));
      expect(await journal.packed('b')).toEqual(packed(700));
      // It says nothing of the journal itself.
      expect(await journal.read('a', 0, 10)).toEqual([]);
      expect(await journal.summaries()).toEqual([]);
      if (!place.reopen) return;
      journal = await place.reopen();
      expect(await journal.packed('a')).toEqual(packed(1000));
    });

    test('refuses what was written against an older state, and adds nothing', async () => {
      await journal.append(entry('a', 0, ['one']));
      expect(await journal.append(entry('a', 0, ['other']))).toEqual({ status: 'conflict' });
      expect(await journal.append(entry('a', 2, ['ahead']))).toEqual({ status: 'conflict' });
      expect(await journal.append(entry('new', 1, ['ahead']))).toEqual({ status: 'conflict' });
      expect(await texts('a')).toEqual(['one']);
      expect(await texts('new')).toEqual([]);
    });

    test('of writers who saw the same state, lets one through', async () => {
      const outcomes = await Promise.all(
        ['x', 'y', 'z'].map((text) => journal.append(entry('a', 0, [text]))),
      );
      expect(outcomes.map((outcome) => outcome.status).sort()).toEqual([
        'appended',
        'conflict',
        'conflict',
      ]);
      expect(await texts('a')).toHaveLength(1);
    });

    test('takes many entries of many runs at once, each run in its order', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 600 }, (_, index) => {
          const seq = Math.floor(index / 3);
          return journal.append(entry(`run${index % 3}`, seq, [String(seq)]));
        }),
      );
      expect(outcomes.every((outcome) => outcome.status === 'appended')).toBe(true);
      for (const run of ['run0', 'run1', 'run2']) {
        expect(await texts(run)).toEqual(Array.from({ length: 200 }, (_, index) => String(index)));
        expect((await journal.summary(run))?.seq).toBe(200);
      }
    });

    test('[R2] never counts a command twice in a run, and remembers what became of it', async () => {
      const problems = [{ code: 'closed', path: '', message: { zh: '已关闭', en: 'closed' } }];
      await journal.append(entry('a', 0, ['one', 'two'], { command: { id: 'c1' } }));
      await journal.append(entry('a', 2, ['fact'], { command: { id: 'c2', problems } }));
      expect(await journal.append(entry('a', 3, ['again'], { command: { id: 'c1' } }))).toEqual({
        status: 'known',
        trace: { seq: 2, problems: undefined },
      });
      expect(await texts('a')).toEqual(['one', 'two', 'fact']);
      expect(await journal.traceOf('a', 'c1')).toEqual({ seq: 2, problems: undefined });
      expect(await journal.traceOf('a', 'c2')).toEqual({ seq: 3, problems });
      expect(await journal.traceOf('a', 'c3')).toBeUndefined();
      // The same id in another run is another command.
      expect((await journal.append(entry('b', 0, ['one'], { command: { id: 'c1' } }))).status).toBe(
        'appended',
      );
      expect(await journal.traceOf('b', 'c2')).toBeUndefined();
    });

    test('[R2] counts one of two copies that arrive together', async () => {
      const copy = (seq: number) => entry('a', seq, ['once'], { command: { id: 'c' } });
      const outcomes = await Promise.all([journal.append(copy(0)), journal.append(copy(1))]);
      expect(outcomes.map((outcome) => outcome.status)).toEqual(['appended', 'known']);
      expect(await texts('a')).toEqual(['once']);
    });

    test('keeps the newest summary of each run, last declared first', async () => {
      await journal.append(entry('a', 0, ['one']));
      await journal.append(entry('bb', 0, ['one']));
      await journal.append(entry('a', 1, ['two']));
      expect(await journal.summaries()).toEqual([summaryOf('bb', 1), summaryOf('a', 2)]);
      expect(await journal.summary('a')).toEqual(summaryOf('a', 2));
      expect(await journal.summary('nobody')).toBeUndefined();
    });

    test('knows which runs a restart must look at', async () => {
      await journal.append(
        entry('timed', 0, ['1'], { agenda: { wakeAt: AT + 5, waiting: false } }),
      );
      await journal.append(entry('mail', 0, ['1'], { agenda: { waiting: true } }));
      await journal.append(entry('over', 0, ['1'], { agenda: { wakeAt: AT, waiting: true } }));
      await journal.append(entry('over', 1, ['2']));
      const agendas = await journal.agendas();
      expect(agendas.map(({ run, wakeAt, waiting }) => [run, wakeAt, waiting]).sort()).toEqual([
        ['mail', undefined, true],
        ['timed', AT + 5, false],
      ]);
    });

    test('has everything again after a restart', async ({ skip }) => {
      if (!place.reopen) return skip('nothing outlives the process');
      await journal.append(
        entry('a', 0, ['one', 'two'], {
          command: { id: 'c1' },
          agenda: { wakeAt: AT + 9, waiting: true },
        }),
      );
      journal = await place.reopen();
      expect(await texts('a')).toEqual(['one', 'two']);
      expect(await journal.traceOf('a', 'c1')).toEqual({ seq: 2, problems: undefined });
      expect(await journal.summaries()).toEqual([summaryOf('a', 2)]);
      expect((await journal.agendas())[0]).toMatchObject({ run: 'a', wakeAt: AT + 9 });
      expect((await journal.append(entry('a', 2, ['three']))).status).toBe('appended');
    });
  });
}
