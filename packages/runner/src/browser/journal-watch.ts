import type { RunListener } from '../client/host.ts';
import type { Journal } from '../ports/journal.ts';

interface Options {
  readonly journal: Journal;
  readonly run: string;
  readonly after: number;
  readonly listener: RunListener;
  /** Calls back whenever the run may have new records. */
  onWritten(call: () => void): () => void;
  /** Told when the journal could not be read; the next change tries again. */
  onError(error: unknown): void;
}

const PAGE = 500;

/** Follows a run straight from the journal: in order, each record once, whoever wrote it. */
export function watchJournal({ onWritten, onError, ...options }: Options): () => void {
  const { journal, run, listener } = options;
  let seen = options.after;
  let ended = false;
  let reading = false;
  let newer = true;

  const read = async () => {
    if (reading) return;
    reading = true;
    try {
      while (newer && !ended) {
        newer = false;
        for (;;) {
          const records = await journal.read(run, seen, PAGE);
          const last = records.at(-1);
          if (!last || ended) break;
          seen = last.seq;
          listener.records(records);
        }
      }
      if (!ended) listener.status('live');
    } catch (error) {
      if (ended) return;
      listener.status('lost');
      onError(error);
    } finally {
      reading = false;
    }
  };
  const look = () => {
    newer = true;
    void read();
  };
  const forget = onWritten(look);
  listener.status('connecting');
  look();
  return () => {
    ended = true;
    forget();
  };
}
