/** A plan whose promise is broken one second after each run begins, so that a dead server misses it. */
export const CRASH_PLAN = `tocsin: 1
id: crash
version: '1'
title: { zh: 断电演练, en: Power cut }
groups:
  - { id: desk, name: { zh: 值班台, en: Desk }, kind: team, lead: { zh: 值班长, en: Lead } }
chart:
  states:
    - id: handle
      title: { zh: 处置, en: Handle }
      kind: phase
      phase: handle
      flow: checklist
      states: [{ id: answer, title: { zh: 接听, en: Answer }, kind: step, group: desk }]
targets:
  - id: answered
    title: { zh: 一秒内接听, en: Answered within a second }
    group: desk
    from: { on: declared }
    to: { on: done, step: answer }
    within: PT1S
notifications:
  - id: unanswered
    title: { zh: 无人接听, en: Nobody answered }
    on: { on: missed, target: answered }
    audience: [desk]
    channels: []
    text: { zh: 无人接听。, en: Nobody answered. }
`;
