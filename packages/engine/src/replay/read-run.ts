import type { Refused, RunResult } from '../exercise/run-result.ts';
import { runResult } from '../exercise/run-result.ts';
import type { Instant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import type { Outcome } from '../problem.ts';
import { accepted, pointer, rejected } from '../problem.ts';
import type { JournalRecord } from '../run/event.ts';
import { evolve } from '../run/evolve.ts';
import type { Run } from '../run/run.ts';
import { describeEvent } from '../words/event.ts';

/**
 * A run as its journal tells it at an instant, judged then. Refused acts are those the journal kept, named by their line.
 * Problem `journal-mismatch`: a line that this version of the plan cannot have led to.
 */
export function readRun(
  plan: Plan,
  records: readonly JournalRecord[],
  at: Instant,
): Outcome<RunResult> {
  const known = records.filter((record) => record.recordedAt <= at);
  let run: Run | undefined;
  for (const [index, record] of known.entries()) {
    try {
      run = evolve(plan, run, record);
    } catch (error) {
      // A journal from outside may say anything; what the chart cannot follow is the journal's fault, not a bug of ours.
      return rejected([
        mismatch(index, record, error instanceof Error ? error.message : String(error)),
      ]);
    }
  }
  const declared = records[0]?.event;
  const kind = declared?.type === 'runDeclared' ? declared.kind : 'live';
  return accepted(
    runResult(plan, run, at, known, {
      kind,
      refused: known.flatMap((record) => refusedIn(plan, record)),
    }),
  );
}

const mismatch = (index: number, record: JournalRecord, detail: string) => ({
  code: 'journal-mismatch',
  path: pointer([index]),
  message: {
    zh: `第 ${record.seq} 条记录（${record.event.type}）与这份预案对不上：${detail}。`,
    en: `Line ${record.seq} (${record.event.type}) does not fit this version of the plan: ${detail}.`,
  },
});

const refusedIn = (plan: Plan, { seq, event }: JournalRecord): readonly Refused[] =>
  event.type === 'actRecorded'
    ? [{ act: seq, code: event.refusal, message: describeEvent(plan, event) }]
    : [];
