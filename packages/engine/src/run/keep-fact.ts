import type { RunCommand } from './command.ts';
import type { Session } from './session.ts';
import { emit } from './session.ts';

/** [R2] What somebody physically did stays in the record even where the chart does not take it. */
export function keepFact(session: Session, command: RunCommand, code: string): void {
  const physical = ['startStep', 'completeStep', 'confirmStep', 'failStep', 'decide'];
  if (!physical.includes(command.type) || !('step' in command)) return;
  emit(session, {
    type: 'actRecorded',
    act: command.type,
    step: command.step,
    refusal: code,
    ...('choice' in command ? { choice: command.choice } : {}),
    ...('values' in command && command.values ? { values: command.values } : {}),
    ...('reason' in command && command.reason !== undefined ? { reason: command.reason } : {}),
  });
}
