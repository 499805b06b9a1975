import type { JournalRecord, Plan, Run } from '@tocsin/engine';
import { packRun, unpackRun } from '@tocsin/engine';
import type { Journal } from '../ports/journal.ts';
import type { TellTrouble } from './trouble.ts';

/** A run that is kept folded, and at which line it was last. */
export interface Kept {
  readonly id: string;
  readonly run: Run;
  packedSeq: number;
}

/** Keeps long runs folded beside their journals, so that after a restart only their last lines are folded again. */
export interface PackKeeper {
  /** The run as it was last kept, if the journal bears it out; the rest of the journal goes on from there. */
  takeUp(id: string, plan: Plan): Promise<Run | undefined>;
  /** Keeps the run as it is after a line that is durable, if much has come since it was last kept. */
  consider(cell: Kept, run: Run, last: JournalRecord): Promise<void>;
  /** Keeps whatever has changed at all: the runner stops. */
  keepNow(cells: Iterable<Kept>): Promise<void>;
}

/** Folding so many lines is hardly noticed; keeping a run more often would be. */
const EVERY = 500;

export function createPackKeeper(journal: Journal, tell: TellTrouble): PackKeeper {
  const keep = async (cell: Kept, run: Run, last: JournalRecord): Promise<void> => {
    cell.packedSeq = run.seq;
    try {
      await journal.pack(cell.id, packRun(run, last));
    } catch (cause) {
      tell({
        code: 'pack-failed',
        message: {
          zh: `处置“${cell.id}”的快照未能保存，不影响记录，下次启动会慢一些。`,
          en: `Run "${cell.id}" could not be kept folded; the record is whole, the next start will be slower.`,
        },
        cause,
      });
    }
  };

  return {
    async takeUp(id, plan) {
      const packed = await journal.packed(id);
      if (!packed || packed.seq < 1) return undefined;
      const [last] = await journal.read(id, packed.seq - 1, 1);
      return last && unpackRun(plan, packed, last);
    },
    async consider(cell, run, last) {
      if (run.seq - cell.packedSeq >= EVERY) await keep(cell, run, last);
    },
    async keepNow(cells) {
      for (const cell of cells) {
        const { run } = cell;
        if (run.seq === cell.packedSeq || run.seq < EVERY) continue;
        const [last] = await journal.read(cell.id, run.seq - 1, 1);
        if (last) await keep(cell, run, last);
      }
    },
  };
}
