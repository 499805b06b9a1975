import type { Instant, Plan, Run, RunCommand } from '@tocsin/engine';
import { decide, evolve, recordsOf } from '@tocsin/engine';

/**
 * The run as it will be once these commands have arrived, by the same engine that will judge them.
 * Only for showing: the record is written by the runner alone. What the engine would refuse is left out.
 */
export function foresee(plan: Plan, run: Run, commands: readonly RunCommand[], now: Instant): Run {
  return commands.reduce((before, command) => {
    const { status, events } = decide(plan, before, command, now);
    if (status === 'refused') return before;
    return recordsOf(before.id, before.seq, now, events).reduce<Run>(
      (folded, record) => evolve(plan, folded, record),
      before,
    );
  }, run);
}
