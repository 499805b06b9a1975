import type { Outcome } from '@tocsin/engine';
import { hashRunbook, parseRunbook } from '@tocsin/engine';
import type { RunbookSummary } from '../protocol/runbook-summary.ts';
import { summariseRunbook } from './summarise.ts';

/** A runbook that comes with the product. */
export interface Seed {
  /** The one its text must bear. */
  readonly id: string;
  readonly source: string;
  /** What `readSeed` said of that text, where it was read when the product was built: reading it takes long on a phone. */
  readonly summary?: SeedSummary;
}

/** All that a list shows of a runbook but when it was kept. */
export type SeedSummary = Omit<RunbookSummary, 'savedAt'>;

const WRONG_ID = { zh: '编号与文件名不符。', en: 'Its id is not its file name.' };

/** Reads and summarises a built-in runbook. */
export function readSeed({ id, source }: Pick<Seed, 'id' | 'source'>): Outcome<SeedSummary> {
  const parsed = parseRunbook(source);
  if (!parsed.ok) return parsed;
  if (parsed.value.id !== id) {
    return { ok: false, problems: [{ code: 'seed-id', path: '/id', message: WRONG_ID }] };
  }
  const { savedAt: _, ...summary } = summariseRunbook(parsed.value, hashRunbook(parsed.value), {
    savedAt: 0,
    source: 'built-in',
  });
  return { ok: true, value: summary };
}
