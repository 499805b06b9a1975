import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { JournalJson, JournalRecord, Plan, RunResult } from '@tocsin/engine';
import {
  canonicalJson,
  checkShape,
  compilePlan,
  fold,
  journalFromJson,
  packRun,
  readRun,
} from '@tocsin/engine';

/** A run as it was once recorded: the runbook it was pinned to, its journal, and what it came to then. */
export interface History {
  readonly name: string;
  readonly runbook: unknown;
  readonly journal: JournalJson;
  readonly outcome: RunResult;
}

/** Recorded runs by the semantics they were recorded under; what is in here is never changed or removed. */
export const historyFolder = (semantics: number): string =>
  join(import.meta.dirname, `v${semantics}`);

export const packHistory = (history: History): Buffer =>
  gzipSync(Buffer.from(JSON.stringify(history)), { level: 9 });

export const readHistories = (semantics: number): readonly History[] => {
  const folder = historyFolder(semantics);
  return readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(gunzipSync(readFileSync(join(folder, file))).toString()) as History);
};

/** The plan and the lines of a history, as the product reads them. */
export function readHistory({ runbook, journal }: Pick<History, 'runbook' | 'journal'>): {
  readonly plan: Plan;
  readonly records: readonly JournalRecord[];
} {
  const shaped = checkShape(runbook);
  const records = journalFromJson(journal);
  if (!shaped.ok || !records.ok) throw new Error(JSON.stringify([shaped, records]));
  return { plan: compilePlan(shaped.value), records: records.value };
}

/** What folding makes of a journal, to the last detail, in 64 hexadecimal digits. */
export function foldedDigest(plan: Plan, records: readonly JournalRecord[]): string {
  const run = fold(plan, records);
  const last = records.at(-1);
  if (!run || !last) throw new Error('an empty history');
  const packed: unknown = JSON.parse(JSON.stringify(packRun(run, last).run));
  return createHash('sha256').update(canonicalJson(packed)).digest('hex');
}

/** What folding made of each history when it was last changed, by name and hash. */
export interface Folded {
  readonly fold: number;
  readonly digests: Readonly<Record<string, string>>;
}

export const foldedFile = join(import.meta.dirname, 'folded.json');

/** A history goes by its drill and the version of the plan. */
export const historyId = ({ name, outcome }: History): string =>
  `${name}.${outcome.hash.slice(0, 8)}`;

/** What a journal comes to at its last line. */
export function outcomeOf(plan: Plan, records: readonly JournalRecord[]): RunResult {
  const read = readRun(plan, records, records.at(-1)?.recordedAt ?? 0);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
