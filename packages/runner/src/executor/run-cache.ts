import type { JournalRecord, Plan, Run } from '@tocsin/engine';
import { fold } from '@tocsin/engine';
import type { Library } from '../library/library.ts';
import type { Journal } from '../ports/journal.ts';
import { breathe } from './breathe.ts';
import { createGate } from './gate.ts';
import type { PackKeeper } from './pack-keeper.ts';

/** A run in memory with its plan. `run` may be ahead of what is durable by what is being written. */
export interface Cell {
  readonly id: string;
  readonly plan: Plan;
  run: Run;
  /** The line after which it was last kept folded; 0 if never. */
  packedSeq: number;
  /** Entries on their way to the journal. */
  writing: number;
  /** Whether the last of them came to be; an earlier one that failed takes the later ones along. */
  durable: Promise<boolean>;
}

export const SETTLED: Promise<boolean> = Promise.resolve(true);

/** The runs in memory: folded from the journal when asked for, forgotten when long unused. */
export interface RunCache {
  /**
   * At once where it is in memory; undefined where the journal does not know it. `urgent`:
   * somebody is waiting, so it is folded before those that are only being caught up with.
   */
  get(run: string, urgent?: boolean): Cell | Promise<Cell | undefined>;
  put(cell: Cell): void;
  /** Forgets a cell that no longer says what the journal says. */
  drop(cell: Cell): void;
  all(): Iterable<Cell>;
}

interface Options {
  readonly journal: Journal;
  readonly library: Library;
  readonly packs: PackKeeper;
  /** How many runs to hold while none of them is being written to. */
  readonly capacity: number;
  loaded(cell: Cell): void;
}

/** Small enough that folding it delays no timer and no answer noticeably. */
const PAGE = 500;
/** More would only share the one thread, and hold more of their journals in memory. */
const LOADS_AT_ONCE = 2;

export function createRunCache({ journal, library, packs, capacity, loaded }: Options): RunCache {
  /** In order of last use. */
  const cells = new Map<string, Cell>();
  const loading = new Map<string, Promise<Cell | undefined>>();
  const gate = createGate(LOADS_AT_ONCE);

  const put = (cell: Cell) => {
    cells.delete(cell.id);
    cells.set(cell.id, cell);
    if (cells.size <= capacity) return;
    for (const [id, oldest] of cells) {
      if (cells.size <= capacity) break;
      if (oldest.writing === 0 && oldest !== cell) cells.delete(id);
    }
  };

  const load = async (id: string): Promise<Cell | undefined> => {
    const summary = await journal.summary(id);
    if (!summary) return undefined;
    const { runbook } = summary;
    const plan = await library.plan(runbook.id, runbook.hash);
    if (!plan) throw new Error(`run ${id} pins ${runbook.id} ${runbook.hash}, which is not kept`);
    let run: Run | undefined = await packs.takeUp(id, plan);
    const packedSeq = run?.seq ?? 0;
    let last: JournalRecord | undefined;
    for (;;) {
      const records = await journal.read(id, run?.seq ?? 0, PAGE);
      if (records.length === 0) break;
      run = fold(plan, records, run);
      last = records.at(-1);
      if (records.length < PAGE) break;
      await breathe();
    }
    if (!run) return undefined;
    const cell: Cell = { id, plan, run, packedSeq, writing: 0, durable: SETTLED };
    if (last) await packs.consider(cell, run, last);
    return cell;
  };

  return {
    get(id, urgent = false) {
      const cell = cells.get(id);
      if (cell) {
        put(cell);
        return cell;
      }
      const under = loading.get(id);
      if (under) {
        if (urgent) gate.hurry(id);
        return under;
      }
      const job = gate
        .pass(id, urgent, () => load(id))
        .then((found) => {
          // A run declared while this was looking is newer than what was found.
          const current = cells.get(id);
          if (current) return current;
          if (found) {
            put(found);
            loaded(found);
          }
          return found;
        })
        .finally(() => loading.delete(id));
      loading.set(id, job);
      return job;
    },
    put,
    drop(cell) {
      if (cells.get(cell.id) === cell) cells.delete(cell.id);
    },
    all: () => cells.values(),
  };
}
