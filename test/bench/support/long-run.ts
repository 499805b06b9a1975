import type { JournalRecord, Plan, RunCommand } from '@tocsin/engine';
import { compilePlan, rehearse } from '@tocsin/engine';
import { drills, runbook } from '../../runbooks/library.ts';

/** A live run of one of the product's plans, so many lines long and still going on, and its last line `until`. */
export interface LongRun {
  readonly plan: Plan;
  readonly records: readonly JournalRecord[];
}

const ACTOR = { id: 'bench', role: 'commander' } as const;
const MINUTE = 60_000;

/**
 * Declares the plan as its drill does and then reports, notes, asks for help and answers for two hours, as a long night brings it:
 * most lines are reports and what they move, as in a real journal.
 */
export function longRun(id: string, lines: number, until: number): LongRun {
  const plan = compilePlan(runbook(id));
  const drill = drills.find((one) => one.runbook === id && one.name.endsWith('.complete'));
  const report = drill?.script.acts.find((act) => act.do === 'report');
  const fields = (report?.do === 'report' ? report.fields : undefined) ?? {};
  const startAt = until - 120 * MINUTE;
  const rehearsal = rehearse(plan);
  const base = { run: 'template', actor: ACTOR };
  rehearsal.declare(
    {
      ...base,
      type: 'declare',
      id: 'declare',
      occurredAt: startAt,
      runbook: { id: plan.runbook.id, hash: plan.hash },
      kind: 'live',
      fields,
    },
    startAt,
  );
  const steps = [...plan.chart.nodes.values()]
    .filter(({ state }) => state.kind === 'step')
    .map((node) => node.id);
  for (let count = 0; rehearsal.records.length < lines; count += 1) {
    const at = Math.min(until, startAt + count * 500);
    const envelope = { ...base, id: `c${count}`, occurredAt: at };
    const step = steps[count % steps.length] ?? '';
    const commands: RunCommand[] = [
      { ...envelope, type: 'setFields', fields },
      { ...envelope, type: 'addNote', text: `值班记录第 ${count} 条：已回访，客户反馈恢复正常。` },
      {
        ...envelope,
        type: 'reassignStep',
        step,
        group: [...plan.groups.keys()][count % 3] ?? '',
        reason: '人手',
      },
      { ...envelope, type: 'acknowledgeStep', step },
    ];
    const command = commands[count % commands.length];
    if (command) rehearsal.send(() => command, at);
  }
  return { plan, records: rehearsal.records.slice(0, lines) };
}
