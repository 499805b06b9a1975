import type { Text } from '../../text.ts';
import { blockers } from '../applicability.ts';
import type { RunCommand } from '../command.ts';
import { keepFact } from '../keep-fact.ts';
import { isClosed, itemState, stepDefinition, stepRun } from '../lookup.ts';
import { refusal } from '../refusals.ts';
import type { StepRun, StepStatus } from '../run.ts';
import type { Session } from '../session.ts';
import type { Verb } from '../verb.ts';
import { refused } from '../verb.ts';

export const STATUS_NAMES: Record<StepStatus, Text> = {
  waiting: { zh: '等待', en: 'waiting' },
  open: { zh: '待接收', en: 'open' },
  acknowledged: { zh: '已接收', en: 'acknowledged' },
  started: { zh: '进行中', en: 'started' },
  done: { zh: '已完成', en: 'done' },
  skipped: { zh: '已跳过', en: 'skipped' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  failed: { zh: '失败', en: 'failed' },
};

export type OnStep = Extract<RunCommand, { step: string }>;

export interface Found {
  readonly step: StepRun;
  readonly title: Text;
}

/** The step a command names, or why there is none. */
export function find(session: Session, command: OnStep): Found | Verb {
  const state = itemState(session.plan, session.run, command.step);
  if (!state) return refused(refusal('unknown-step', '/step', { id: command.step }));
  const isAnItem =
    state.kind === 'step' ||
    state.kind === 'decision' ||
    state.kind === 'wait' ||
    state.kind === 'link';
  if (!isAnItem) return refused(refusal('wrong-kind', '/step', { title: state.title }));
  return { step: stepRun(session.plan, session.run, command.step), title: state.title };
}

export const isFound = (found: Found | Verb): found is Found => 'step' in found;

/** Refuses an act on a step that is not open, and keeps the fact that it was done. */
export function notOpen(session: Session, command: OnStep, { step, title }: Found): Verb {
  if (isClosed(step.status)) {
    keepFact(session, command, 'step-closed');
    return refused(refusal('step-closed', '/step', { title, status: STATUS_NAMES[step.status] }));
  }
  const definition = stepDefinition(session.plan, session.run, command.step);
  const before = definition ? blockers(session, definition)[0] : undefined;
  const beforeTitle =
    before === undefined ? undefined : itemState(session.plan, session.run, before)?.title;
  const code = beforeTitle ? 'step-waits' : 'step-not-open';
  keepFact(session, command, code);
  return refused(
    refusal(code, '/step', { title, ...(beforeTitle ? { before: beforeTitle } : {}) }),
  );
}
