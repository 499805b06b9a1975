import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { JournalJson, JournalRecord, Plan, RunResult } from '@tocsin/engine';
import { checkShape, compilePlan, journalFromJson, readRun } from '@tocsin/engine';

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

/** What a journal comes to at its last line. */
export function outcomeOf(plan: Plan, records: readonly JournalRecord[]): RunResult {
  const read = readRun(plan, records, records.at(-1)?.recordedAt ?? 0);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
