import type { Text } from '../../text.ts';
import type { Rule } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { message, phrase } from '../words.ts';

/** Fire or casualties are in scope, and no step and no notice calls those who come for them. */
export const noEmergencyCall: Rule = {
  id: 'no-emergency-call',
  severity: 'warning',
  title: { zh: '没有人报警或叫急救', en: 'Nobody calls the emergency services' },
  *find(subject) {
    const covered = coveredEvents(subject);
    const done = whatIsDone(subject);
    for (const { event, call, name } of HAZARDS) {
      const place = covered.find(({ text }) => matches(text, event));
      if (!place || done.some((text) => matches(text, call))) continue;
      yield {
        path: place.path,
        node: place.node,
        message: message(
          (t) => `预案要应付“${t(phrase(place.text))}”，却没有一步${t(name)}。`,
          (t) => `The plan covers “${t(phrase(place.text))}”, and no step ${t(name)}.`,
        ),
      };
    }
  },
};

interface Pattern {
  readonly zh: RegExp;
  readonly en: RegExp;
}

const HAZARDS: readonly { readonly event: Pattern; readonly call: Pattern; readonly name: Text }[] =
  [
    {
      event: { zh: /火灾|火情|起火/, en: /\bfires?\b/i },
      call: {
        zh: /119|火警|(拨打|呼叫|报警|报告|通知|请求|联系).{0,8}消防(部门|队|救援|机构)/,
        en: /\b119\b|\b(call|dial|alert|notify|tell)\w*\b.{0,20}\bfire (brigade|service|department)/i,
      },
      name: { zh: '拨打 119 或通知消防部门', en: 'calls 119 or the fire brigade' },
    },
    {
      event: { zh: /伤亡|受伤|突发疾病|急病/, en: /\bcasualt|\binjur|\bsudden illness/i },
      call: {
        zh: /120|急救|救护车|(拨打|呼叫|联系|通知|送).{0,8}(医院|医疗|就医)/,
        en: /\b120\b|\bambulance|\bemergency medical|\b(call|dial|alert|notify|tell)\w*\b.{0,20}\b(medical|hospital)/i,
      },
      name: { zh: '呼叫急救或送医', en: 'calls an ambulance or takes anyone to hospital' },
    },
  ];

const matches = (text: Text, { zh, en }: Pattern): boolean =>
  text.zh === '' ? en.test(text.en) : zh.test(text.zh);

interface Covered {
  readonly text: Text;
  readonly path: string;
  readonly node: string | undefined;
}

/** What the plan says it is for: its title, its events, the kinds a reporter may choose. */
function coveredEvents({ runbook }: Subject): readonly Covered[] {
  return [
    { text: runbook.title, path: '/title', node: undefined },
    ...(runbook.scope ?? []).flatMap(({ kind, text, id }, index): readonly Covered[] =>
      kind === 'event' ? [{ text, path: `/scope/${index}`, node: id }] : [],
    ),
    ...(runbook.fields ?? []).flatMap((field, index): readonly Covered[] =>
      field.type === 'choice'
        ? field.options.map(({ name }, at) => ({
            text: name,
            path: `/fields/${index}/options/${at}`,
            node: field.id,
          }))
        : [],
    ),
  ];
}

/** A text without the sentences that say what the plan does not. */
const said = ({ zh, en }: Text): Text => ({
  zh: zh
    .split('。')
    .filter((part) => !/没有|未写|未提/.test(part))
    .join('。'),
  en: en
    .split('.')
    .filter((part) => !/\bnot\b|\bnobody\b/i.test(part))
    .join('.'),
});

const whatIsDone = ({ runbook, items }: Subject): readonly Text[] => [
  ...items.flatMap(({ state }) => [state.title, ...(state.text ? [said(state.text)] : [])]),
  ...(runbook.notifications ?? []).map(({ title }) => title),
];
