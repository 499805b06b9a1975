import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PackedConfiguration } from '../chart/packed-configuration.ts';
import { packConfiguration, unpackConfiguration } from '../chart/packed-configuration.ts';
import type { Plan } from '../plan.ts';
import { canonicalJson } from '../runbook/hash.ts';
import type { JournalRecord } from './event.ts';
import type { ByRegion, Run } from './run.ts';

/**
 * A folded run as plain data, kept beside its journal so that a long one need not be folded from its beginning. [R1] The journal
 * stays the truth: a packed run is good only for the very line it was made after, the very plan, and this version of folding.
 */
export interface PackedRun {
  readonly fold: number;
  /** Hash of the plan it was folded with. */
  readonly plan: string;
  readonly seq: number;
  /** Hash of the line of the journal that was folded in last. */
  readonly head: string;
  readonly run: unknown;
}

/** Raised with every change of what folding makes of a journal, or of how a run is laid out; a test watches over it. */
export const FOLD = 1;

type Packed = Omit<Run, 'chart' | 'steps' | 'enteredAt'> & {
  readonly chart: PackedConfiguration;
  readonly steps: readonly unknown[];
  readonly enteredAt: readonly unknown[];
};

/** Lists with gaps in them as JSON can write them. */
const dense = (list: ByRegion<unknown>): readonly unknown[] =>
  Array.from(list, (one) => one ?? null);
const sparse = <T>(list: readonly unknown[]): ByRegion<T> =>
  list.map((one) => (one ?? undefined) as Readonly<Record<string, T>> | undefined);

export function packRun(run: Run, last: JournalRecord): PackedRun {
  const { chart, steps, enteredAt, ...rest } = run;
  const packed: Packed = {
    ...rest,
    chart: packConfiguration(chart),
    steps: dense(steps),
    enteredAt: dense(enteredAt),
  };
  return {
    fold: FOLD,
    plan: run.runbook.hash,
    seq: run.seq,
    head: journalHead(last),
    run: packed,
  };
}

/** The run again; undefined where it was not made of this plan after this line by this version of folding. */
export function unpackRun(plan: Plan, packed: PackedRun, last: JournalRecord): Run | undefined {
  const isGood =
    packed.fold === FOLD &&
    packed.plan === plan.hash &&
    packed.seq === last.seq &&
    packed.head === journalHead(last);
  if (!isGood) return undefined;
  const { chart, steps, enteredAt, ...rest } = packed.run as Packed;
  return {
    ...rest,
    // What JSON leaves out because it is undefined.
    title: rest.title,
    ended: rest.ended,
    from: rest.from,
    chart: unpackConfiguration(plan.machine, chart),
    steps: sparse(steps),
    enteredAt: sparse(enteredAt),
  };
}

/** What a line of a journal says, in 64 hexadecimal digits. */
const journalHead = (record: JournalRecord): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(record))));
