import type { Instant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import type { Actor } from '../run/actor.ts';
import type { Declare, RunCommand } from '../run/command.ts';
import { unansweredHelp } from '../run/help-request.ts';
import { linkOfStep } from '../run/link-run.ts';
import { groupOfStep } from '../run/lookup.ts';
import type { Run } from '../run/run.ts';
import type { FieldValues } from '../run/values.ts';
import type { Act } from './script.ts';

/** What a script's acts say, as the commands people would send. */

/** What every command of a script carries. */
export interface Envelope {
  readonly id: string;
  readonly run: string;
  readonly actor: Actor;
  readonly occurredAt: Instant;
}

const COMMANDER: Actor = { id: 'commander', role: 'commander' };

/** Somebody named by an id alone; the id of a group speaks for that group. */
const named = (plan: Plan, id: string): Actor => (plan.groups.has(id) ? { id, group: id } : { id });

/** Who acts: whom the script names, else the group that answers for the step, else the commander. */
export function actorOf(plan: Plan, run: Run | undefined, act: Act): Actor {
  if (typeof act.by === 'string') return named(plan, act.by);
  if (act.by) return act.by;
  const step = 'step' in act ? act.step : undefined;
  const group = step !== undefined && run ? groupOfStep(plan, run, step) : undefined;
  return group === undefined ? COMMANDER : named(plan, group);
}

/** The declaration that a run begins with. */
export const declareCommand = (
  plan: Plan,
  kind: 'live' | 'drill',
  envelope: Envelope,
  said: { readonly fields: FieldValues; readonly title?: string | undefined },
): Declare => ({
  ...envelope,
  type: 'declare',
  runbook: { id: plan.runbook.id, hash: plan.hash },
  kind,
  fields: said.fields,
  ...(said.title === undefined ? {} : { title: said.title }),
});

/** An act on a run that exists. A further report sets its fields. */
export function commandOf(plan: Plan, run: Run, act: Act, envelope: Envelope): RunCommand {
  switch (act.do) {
    case 'report':
      return { ...envelope, type: 'setFields', fields: act.fields ?? {} };
    case 'set':
      return { ...envelope, type: 'setFields', fields: act.fields };
    case 'decide':
      return {
        ...envelope,
        type: 'decide',
        step: act.step,
        choice: act.choice,
        reason: act.reason,
      };
    case 'acknowledge':
      return { ...envelope, type: 'acknowledgeStep', step: act.step };
    case 'start':
      return { ...envelope, type: 'startStep', step: act.step };
    case 'complete':
      return { ...envelope, type: 'completeStep', step: act.step, values: act.values };
    case 'confirm':
      return { ...envelope, type: 'confirmStep', step: act.step };
    case 'skip': {
      const { step, reason, notApplicable } = act;
      return { ...envelope, type: 'skipStep', step, reason, notApplicable };
    }
    case 'fail':
      return { ...envelope, type: 'failStep', step: act.step, reason: act.reason };
    case 'reopen':
      return { ...envelope, type: 'reopenStep', step: act.step, reason: act.reason };
    case 'reassign':
      return {
        ...envelope,
        type: 'reassignStep',
        step: act.step,
        group: act.group,
        reason: act.reason,
      };
    case 'help':
      return { ...envelope, type: 'requestHelp', step: act.step, text: act.text };
    case 'answer-help': {
      const { answer, text, group } = act;
      return {
        ...envelope,
        type: 'answerHelp',
        help: unansweredHelp(run, act.step)[0]?.id ?? `help:${act.step}`,
        answer,
        text,
        group,
      };
    }
    case 'reject':
      return { ...envelope, type: 'rejectReport', step: act.step, reason: act.reason };
    case 'notify':
      return { ...envelope, type: 'sendNotice', notification: act.notice };
    case 'link':
      return { ...envelope, type: 'startLink', step: act.step, fields: act.fields };
    case 'link-ended':
      return {
        ...envelope,
        type: 'recordLink',
        link: linkOfStep(run, act.step)?.id ?? `link:${act.step}`,
        outcome: { is: 'ended', as: act.outcome ?? 'finished' },
      };
    case 'add-step': {
      const { lane, step, title, group, reason } = act;
      return { ...envelope, type: 'addStep', lane, step, title, group, reason };
    }
    case 'add-group':
      return {
        ...envelope,
        type: 'addGroup',
        group: act.group,
        name: act.name,
        reason: act.reason,
      };
    case 'set-level':
      return { ...envelope, type: 'setLevel', level: act.level, reason: act.reason };
    case 'jump':
      return { ...envelope, type: 'jump', to: act.to, reason: act.reason };
    case 'take':
      return {
        ...envelope,
        type: 'takeTransition',
        transition: act.transition,
        reason: act.reason,
      };
    case 'pause-target':
      return { ...envelope, type: 'pauseTarget', target: act.target, reason: act.reason };
    case 'resume-target':
      return { ...envelope, type: 'resumeTarget', target: act.target, reason: act.reason };
    case 'acknowledge-alarm':
      return { ...envelope, type: 'acknowledgeAlarm', alarm: newestAlarm(run, act.target) };
    case 'hand-over': {
      const to = typeof act.to === 'string' ? named(plan, act.to) : act.to;
      return { ...envelope, type: 'handOver', to, reason: act.reason };
    }
    case 'note':
      return { ...envelope, type: 'addNote', text: act.text, about: act.about };
    case 'abort':
      return { ...envelope, type: 'abort', reason: act.reason };
    case 'close':
      return { ...envelope, type: 'close', reason: act.reason };
  }
}

/** A script cannot know the ids of alarms; it names the target. Where none was raised the engine says so. */
const newestAlarm = (run: Run, target: string): string =>
  run.targets[target]?.alarm ?? `alarm:${target}`;
