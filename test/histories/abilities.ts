import type { Runbook, Script } from '@tocsin/engine';
import { compilePlan, parseRunbook, parseScript } from '@tocsin/engine';

/** Plans made up to record what the product's own drills do not do: hand over to another plan, ask for help and be answered. */

const OTHER = `tocsin: 1
id: other-plan
version: '1'
title: { zh: 另一预案, en: The other plan }
groups: [{ id: desk, name: { zh: 值班台, en: Desk }, kind: team }]
fields: [{ id: extent, type: number, name: { zh: 占比, en: Extent } }]
chart: { states: [{ id: handle, title: { zh: 处置, en: Handle }, kind: step, group: desk }] }
`;

const ASKING = `tocsin: 1
id: asking-plan
version: '1'
title: { zh: 移交与求援, en: Handing over and asking for help }
groups:
  - { id: desk, name: { zh: 值班台, en: Desk }, kind: team }
  - { id: tech, name: { zh: 技术组, en: Technicians }, kind: team }
fields:
  - { id: extent, type: number, name: { zh: 占比, en: Extent } }
  - { id: wet, type: boolean, name: { zh: 漏水, en: Wet } }
chart:
  states:
    - id: together
      title: { zh: 处置, en: Handle }
      kind: phase
      phase: handle
      flow: checklist
      states:
        - { id: repair, title: { zh: 抢修, en: Repair }, kind: step, group: tech, confirm: true }
        - { id: pump, title: { zh: 抽水, en: Pump }, kind: step, group: tech, when: wet = true }
        - { id: guard, title: { zh: 看守, en: Guard }, kind: step, group: desk, when: wet = true, marks: [start, done] }
        - { id: over, title: { zh: 转入, en: Hand over }, kind: link, runbook: other-plan, completes: ended }
        - { id: lost, title: { zh: 转入无预案, en: To none }, kind: link, runbook: no-plan, handOver: at-once }
escalations:
  - id: help-wanted
    title: { zh: 有人求援, en: Help wanted }
    forHelp: true
    tiers: [{ after: 3m, audience: [desk] }]
notifications:
  - id: bulletin
    title: { zh: 通报, en: Bulletin }
    on: []
    audience: [desk]
    channels: []
    text: { zh: '占比 {{extent}}', en: 'extent {{extent}}' }
`;

const SCRIPT = `kind: drill
startAt: 2026-03-10T09:30:00+08:00
until: 1h
acts:
  - { at: 0s, do: report, fields: { extent: 60, wet: true } }
  - { at: 1m, do: help, step: repair, text: 人手不够 }
  - { at: 2m, do: start, step: guard }
  - { at: 3m, do: link, step: over }
  - { at: 5m, do: answer-help, step: repair, answer: accepted, text: 三人到场, group: desk, by: desk }
  - { at: 6m, do: set, fields: { wet: false } }
  - { at: 7m, do: notify, notice: bulletin }
  - { at: 8m, do: complete, step: repair, by: tech }
  - { at: 9m, do: reject, step: repair, reason: 仍有渗漏, by: desk }
  - { at: 10m, do: complete, step: repair, by: tech }
  - { at: 11m, do: confirm, step: repair, by: desk }
  - { at: 12m, do: set, fields: { wet: true } }
  - { at: 13m, do: complete, step: pump }
  - { at: 14m, do: link-ended, step: over }
  - { at: 15m, do: skip, step: lost, reason: 没有这份预案 }
  - { at: 16m, do: complete, step: guard }
`;

const read = (source: string): Runbook => {
  const parsed = parseRunbook(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

const script = parseScript(SCRIPT);
if (!script.ok) throw new Error(JSON.stringify(script.problems));

export const abilities: {
  readonly name: string;
  readonly document: Runbook;
  readonly script: Script;
  readonly others: ReadonlyMap<string, ReturnType<typeof compilePlan>>;
} = {
  name: 'asking-plan.hand-over-and-help',
  document: read(ASKING),
  script: script.value,
  others: new Map([['other-plan', compilePlan(read(OTHER))]]),
};
