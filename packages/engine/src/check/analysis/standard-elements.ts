import type { Text } from '../../text.ts';
import type { Subject } from '../subject.ts';
import { phaseState } from './frame.ts';
import { isActing } from './owners.ts';

/** One thing that GB/T 29639-2020 asks an emergency plan to settle, and how a runbook shows that it does. */
export interface StandardElement {
  readonly id: string;
  readonly path: string;
  /** What is asked, as it follows "the standard asks for". */
  readonly asks: Text;
  isThere(subject: Subject): boolean;
}

const says = (texts: readonly (Text | undefined)[], zh: RegExp, en: RegExp): boolean =>
  texts.some((text) => text !== undefined && (zh.test(text.zh) || en.test(text.en)));

const names = ({ runbook, items }: Subject): readonly (Text | undefined)[] => [
  ...runbook.groups.map(({ name }) => name),
  ...items.flatMap(({ state }) => [state.title, state.text]),
  ...(runbook.notifications ?? []).map(({ title }) => title),
];

/** Elements that no other rule looks for; grading, activation, end, recovery and references have rules of their own. */
export const STANDARD_ELEMENTS: readonly StandardElement[] = [
  {
    id: 'scope',
    path: '/scope',
    asks: { zh: '适用范围', en: 'the scope: what events, places and people the plan is for' },
    isThere: ({ runbook }) =>
      (runbook.scope ?? []).some(
        ({ kind }) => kind === 'event' || kind === 'applies-to' || kind === 'cause',
      ),
  },
  {
    id: 'duties',
    path: '/groups',
    asks: { zh: '应急组织机构及其职责', en: 'the organisation and the duties of each part of it' },
    isThere: ({ runbook }) =>
      runbook.groups.some(({ kind, duties }) => isActing(kind) && (duties?.length ?? 0) > 0),
  },
  {
    id: 'report-content',
    path: '/forms',
    asks: { zh: '信息接报的内容（报什么）', en: 'what a report must contain' },
    isThere: ({ runbook }) => (runbook.forms ?? []).some(({ use }) => use === 'report'),
  },
  {
    id: 'duty-phone',
    path: '/channels',
    asks: { zh: '应急值守电话', en: 'a duty telephone' },
    isThere: ({ runbook }) =>
      (runbook.channels ?? []).some(
        ({ kind, name }) => kind === 'phone' && /值守|值班|24|热线|119|110|120/.test(name.zh),
      ) ||
      runbook.groups.some(({ contacts }) =>
        (contacts ?? []).some(({ channel }) =>
          runbook.channels?.some((one) => one.id === channel && one.kind === 'phone'),
        ),
      ),
  },
  {
    id: 'upward-report',
    path: '/notifications',
    asks: { zh: '向上级报告的流程、内容和时限', en: 'how, what and by when to report upward' },
    isThere: (subject) =>
      says(
        names(subject),
        /上级|上报|逐级|总部/,
        /\bsuperior|\bupward|\bhigher (authority|unit)|\bheadquarters of the company/i,
      ),
  },
  {
    id: 'warning',
    path: '/chart/states',
    asks: {
      zh: '预警的启动、准备与解除',
      en: 'warning: when it begins, what is made ready, when it is lifted',
    },
    isThere: (subject) => phaseState(subject, 'warn').is === 'planned',
  },
  {
    id: 'support',
    path: '/groups',
    asks: {
      zh: '事态失控时怎样请求外部支援',
      en: 'how outside help is called when things get out of hand',
    },
    isThere: (subject) =>
      subject.runbook.groups.some(({ kind }) => kind === 'external') ||
      says(
        names(subject),
        /支援|求助|外部专家|厂商|供应商|运营商|119|120|110/,
        /\boutside (help|expert)|\bvendor|\boperator|\bfire brigade|\bambulance/i,
      ),
  },
  {
    id: 'supplies',
    path: '/resources',
    asks: { zh: '应急物资装备保障', en: 'emergency supplies and equipment' },
    isThere: ({ runbook }) =>
      (runbook.resources ?? []).some(
        ({ kind }) => kind === 'equipment' || kind === 'supplies' || kind === 'system',
      ),
  },
  {
    id: 'funds',
    path: '/resources',
    asks: { zh: '经费等其他保障', en: 'funds and other safeguards' },
    isThere: ({ runbook }) => (runbook.resources ?? []).some(({ kind }) => kind === 'funds'),
  },
];
