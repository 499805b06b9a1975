import type { Language, StateKind, Text, Urgency } from '@tocsin/engine';

/** The canvas's own words. A plain table, not i18next: geometry depends on them and is computed outside React. */

type Words = { readonly [K in keyof typeof zh]: string };

const zh = {
  checklist: '并行清单',
  standing: '持续',
  repeat: '每 {every}',
  confirm: '双人确认',
  critical: '关键',
  after: '候 {n} 步',
  condition: '条件',
  auto: '自动判定',
  waitUntil: '直到',
  waitFor: '等待',
  link: '转入预案',
  linkMissing: '预案缺失',
  within: '限 {time}',
  untimed: '{word}·未定时限',
  historyDeep: '返回原处(深层)',
  history: '返回原处',
  initial: '由此开始',
  on_complete: '完成',
  on_done: '做完',
  on_skipped: '跳过',
  on_failed: '失败',
  on_signal: '人工触发',
  afterTime: '{time}后',
  guard: '若 {when}',
  untitled: '未命名',
  cites: '出处 {n} 条',
  inferred: '推断',
  gaps: '原案留白 {n} 处',
  lead: '牵头',
  ask: '填报 {n} 项',
  resources: '资源 {n}',
  with: '会同 {names}',
  inside: '内含 {n} 步',
  closed: '已办 {n}/{of}',
  failedInside: '失败 {n}',
  helpInside: '求援 {n}',
} as const;

const en: Words = {
  checklist: 'any order',
  standing: 'standing',
  repeat: 'every {every}',
  confirm: 'two people',
  critical: 'critical',
  after: 'after {n}',
  condition: 'if',
  auto: 'automatic',
  waitUntil: 'until',
  waitFor: 'wait',
  link: 'to runbook',
  linkMissing: 'runbook missing',
  within: 'in {time}',
  untimed: '{word} · no figure',
  historyDeep: 'back to where it was (deep)',
  history: 'back to where it was',
  initial: 'starts here',
  on_complete: 'completes',
  on_done: 'done',
  on_skipped: 'skipped',
  on_failed: 'failed',
  on_signal: 'by a person',
  afterTime: 'after {time}',
  guard: 'if {when}',
  untitled: 'untitled',
  cites: '{n} source facts',
  inferred: 'inferred',
  gaps: '{n} gaps in the plan',
  lead: 'Lead',
  ask: 'asks {n}',
  resources: 'resources {n}',
  with: 'with {names}',
  inside: '{n} inside',
  closed: '{n}/{of} closed',
  failedInside: '{n} failed',
  helpInside: '{n} ask for help',
};

export type Word = keyof typeof zh;

/** The canvas's word in the reader's language, `{name}` filled in. */
export function word(
  language: Language,
  key: Word,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const template = (language === 'zh' ? zh : en)[key];
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

const KINDS: Readonly<Record<StateKind, Text>> = {
  phase: { zh: '阶段', en: 'Phase' },
  compound: { zh: '环节组', en: 'Group of steps' },
  lane: { zh: '泳道', en: 'Lane' },
  parallel: { zh: '并行', en: 'In parallel' },
  step: { zh: '步骤', en: 'Step' },
  decision: { zh: '决策', en: 'Decision' },
  wait: { zh: '等待', en: 'Wait' },
  final: { zh: '结束', en: 'End' },
  history: { zh: '历史', en: 'History' },
  link: { zh: '衔接', en: 'Link' },
};

export const kindWord = (language: Language, kind: StateKind): string => KINDS[kind][language];

const URGENCY: Readonly<Record<Urgency, Text>> = {
  'at-once': { zh: '立即', en: 'at once' },
  swiftly: { zh: '迅速', en: 'swiftly' },
  'as-soon-as-possible': { zh: '尽快', en: 'as soon as possible' },
  'in-good-time': { zh: '及时', en: 'in good time' },
  'first-moment': { zh: '第一时间', en: 'first moment' },
  continuously: { zh: '随时', en: 'continuously' },
  'at-intervals': { zh: '定期', en: 'at intervals' },
};

export const urgencyWord = (language: Language, urgency: Urgency): string =>
  URGENCY[urgency][language];
