import { rehearse } from '../exercise/rehearsal.ts';
import type { Refused, RunResult } from '../exercise/run-result.ts';
import { runResult } from '../exercise/run-result.ts';
import type { Instant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import type { JournalRecord } from '../run/event.ts';
import { declarationOf, peopleActs } from './people-acts.ts';

/**
 * The same people doing the same things at the same times under another version of the plan, as it stands at an instant.
 * The engine's own share (timers, levels, notices, verdicts) is that version's. `refused` names acts by the journal line that shows them.
 */
export function rejudge(plan: Plan, records: readonly JournalRecord[], until: Instant): RunResult {
  const { event, recordedAt, fields } = declarationOf(records);
  const rehearsal = rehearse(plan);
  const refused: Refused[] = [];
  const refuse = (act: number | null, problems: readonly Problem[]): void => {
    refused.push(...problems.map(({ code, message }) => ({ act, code, message })));
  };

  if (recordedAt <= until) {
    const { run, kind, title, by: actor, at: occurredAt, cmd: id = 'declare' } = event;
    const runbook = { id: plan.runbook.id, hash: plan.hash };
    const titled = title === undefined ? {} : { title };
    refuse(
      1,
      rehearsal.declare(
        { type: 'declare', id, run, actor, occurredAt, runbook, kind, fields, ...titled },
        recordedAt,
      ),
    );
  }
  if (rehearsal.run) {
    for (const act of peopleActs(records)) {
      if (act.recordedAt > until) break;
      const { id, actor, occurredAt, command } = act;
      refuse(
        act.seq,
        rehearsal.send(
          () => ({ ...command, id, run: event.run, actor, occurredAt }),
          act.recordedAt,
        ),
      );
    }
    refuse(null, rehearsal.passTo(until));
  }
  return runResult(plan, rehearsal.run, until, rehearsal.records, { kind: event.kind, refused });
}
