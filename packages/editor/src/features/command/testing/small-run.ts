import type { Instant, JournalRecord, Plan, Run, RunCommand } from '@tocsin/engine';
import {
  advance,
  compilePlan,
  decide,
  declare,
  fold,
  parseRunbook,
  recordsOf,
} from '@tocsin/engine';

/** A plan with two groups, a level table, a target that escalates and a decision; for tests of selectors. */
const SOURCE = `
tocsin: 1
id: small
version: "1"
title: {zh: 小预案, en: Small plan}
groups:
  - {id: desk, name: {zh: 值班台, en: Desk}, kind: duty}
  - {id: tech, name: {zh: 技术组, en: Tech}, kind: team, lead: {zh: 组长, en: Lead}}
  - {id: boss, name: {zh: 领导, en: Boss}, kind: audience}
channels:
  - {id: sms, name: {zh: 短信, en: SMS}, kind: sms}
fields:
  - {id: share, type: number, name: {zh: 占比, en: Share}}
levels:
  scale:
    - {id: grave, name: {zh: 重大, en: Grave}, rank: 1, colour: red}
    - {id: light, name: {zh: 一般, en: Light}, rank: 2, colour: blue}
  rules:
    - {id: much, level: grave, when: {share: "> 50"}}
    - {id: little, level: light, when: {share: "<= 50"}}
chart:
  states:
    - id: report
      kind: phase
      phase: report
      title: {zh: 接报, en: Report}
      states:
        - {id: answer, kind: step, group: desk, title: {zh: 接听, en: Answer}, marks: [acknowledge, done]}
        - id: go
          kind: decision
          group: desk
          title: {zh: 启动, en: Go}
          options: [{id: yes, title: {zh: 是, en: Yes}}, {id: no, title: {zh: 否, en: No}}]
    - id: handle
      kind: phase
      phase: handle
      title: {zh: 处置, en: Handle}
      flow: checklist
      states:
        - {id: fix, kind: step, group: tech, title: {zh: 修复, en: Fix}}
        - {id: tell, kind: step, group: tech, title: {zh: 通报, en: Tell}}
targets:
  - id: answered
    title: {zh: 5 分钟接听, en: Answered in 5 min}
    group: desk
    from: {on: declared}
    to: {on: done, step: answer}
    within: PT5M
    onMiss: [{do: escalate, escalation: up}]
  - {id: fixed, title: {zh: 修复, en: Fixed}, from: {on: declared}, to: {on: done, step: fix}, within: PT1H}
escalations:
  - id: up
    title: {zh: 上报, en: Escalate}
    tiers: [{after: PT10M, audience: [boss]}, {after: PT30M, audience: [boss]}]
notifications:
  - id: told
    title: {zh: 告知, en: Told}
    on: {on: done, step: answer}
    audience: [boss]
    channels: [sms]
    text: {zh: 已接听, en: Answered}
`;

const by = { id: 'p', name: 'Wang' };
export const MINUTE = 60_000;

type Without<C> = C extends RunCommand ? Omit<C, 'id' | 'run' | 'actor' | 'occurredAt'> : never;

export interface SmallRun {
  readonly plan: Plan;
  readonly run: Run;
  readonly records: readonly JournalRecord[];
  /** The same run after a command at an instant; throws where it is refused. */
  send(at: Instant, draft: Without<RunCommand>): SmallRun;
  /** The same run with every timer due by then fired. */
  wait(until: Instant): SmallRun;
}

/** Declared at instant 0 with these fields. */
export function smallRun(fields: Record<string, number> = {}): SmallRun {
  const parsed = parseRunbook(SOURCE);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const plan = compilePlan(parsed.value);
  const { events, status } = declare(
    plan,
    {
      type: 'declare',
      id: 'declare',
      run: 'r',
      actor: by,
      occurredAt: 0,
      kind: 'live',
      runbook: { id: 'small', hash: plan.hash },
      fields,
    },
    0,
  );
  if (status !== 'accepted') throw new Error(status);
  return holding(plan, recordsOf('r', 0, 0, events));
}

function holding(plan: Plan, records: readonly JournalRecord[]): SmallRun {
  const run = fold(plan, records);
  if (!run) throw new Error('a journal begins with its declaration');
  return {
    plan,
    run,
    records,
    send: (at, draft) => {
      const command = {
        ...draft,
        id: `c${run.seq}`,
        run: 'r',
        actor: by,
        occurredAt: at,
      } as RunCommand;
      const decision = decide(plan, run, command, at);
      if (decision.status === 'refused') throw new Error(JSON.stringify(decision.problems));
      return holding(plan, [...records, ...recordsOf('r', run.seq, at, decision.events)]);
    },
    wait: (until) =>
      holding(plan, [...records, ...recordsOf('r', run.seq, until, advance(plan, run, until))]),
  };
}
