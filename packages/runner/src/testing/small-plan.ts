import type { Declare, RunCommand } from '@tocsin/engine';
import { compilePlan, parseRunbook } from '@tocsin/engine';

/** A plan as small as a runner's tests need: one step to answer within five minutes, or the lead is told. */
export const SMALL_PLAN = `tocsin: 1
id: small
version: '1.0'
title: { zh: 小预案, en: Small plan }
groups:
  - { id: desk, name: { zh: 值班台, en: Duty desk }, kind: team, lead: { zh: 值班长, en: Duty lead } }
channels:
  - { id: sms, name: { zh: 短信, en: Text message }, kind: sms }
chart:
  states:
    - id: handle
      title: { zh: 处置, en: Handle }
      kind: phase
      phase: handle
      flow: checklist
      states:
        - id: answer
          title: { zh: 接听, en: Answer }
          kind: step
          group: desk
          marks: [acknowledge, start, done]
        - id: watch
          title: { zh: 值守, en: Watch }
          kind: step
          group: desk
targets:
  - id: answered
    title: { zh: 五分钟内接听, en: Answered within five minutes }
    group: desk
    from: { on: declared }
    to: { on: done, step: answer }
    within: PT5M
notifications:
  - id: unanswered
    title: { zh: 无人接听, en: Nobody answered }
    on: { on: missed, target: answered }
    audience: [desk]
    channels: [sms]
    text: { zh: 五分钟无人接听。, en: Nobody answered for five minutes. }
`;

const parsed = parseRunbook(SMALL_PLAN);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
export const smallPlan = compilePlan(parsed.value);

const ACTOR = { id: 'wang', name: '王', role: 'commander' } as const;

export const declareSmall = (run: string, at: number, more: Partial<Declare> = {}): Declare => ({
  type: 'declare',
  id: `declare-${run}`,
  run,
  actor: ACTOR,
  occurredAt: at,
  runbook: { id: 'small', hash: smallPlan.hash },
  kind: 'live',
  fields: {},
  ...more,
});

export const noteOn = (run: string, id: string, at: number, text = id): RunCommand => ({
  type: 'addNote',
  id,
  run,
  actor: ACTOR,
  occurredAt: at,
  text,
});

export const stepOn = (
  run: string,
  type: 'acknowledgeStep' | 'startStep' | 'completeStep',
  id: string,
  at: number,
  step = 'answer',
): RunCommand => ({ type, id, run, actor: ACTOR, occurredAt: at, step });
