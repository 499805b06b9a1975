import type { Group } from '../../runbook/people.ts';
import type { Text } from '../../text.ts';
import { isActing } from '../analysis/owners.ts';
import type { Rule } from '../finding.ts';
import { message } from '../words.ts';

/** One person who leads two groups, or two groups made up of the same people: they cannot direct and be directed at once. */
export const personInTwoGroups: Rule = {
  id: 'person-in-two-groups',
  severity: 'note',
  title: { zh: '一人身兼两组', en: 'One person at the head of two groups' },
  *find({ runbook }) {
    const acting = runbook.groups
      .map((group, index) => ({ group, index }))
      .filter(({ group }) => isActing(group.kind));
    for (const [at, { group: one }] of acting.entries()) {
      for (const { group: other, index } of acting.slice(at + 1)) {
        const shared = heads(one).find(({ key }) => heads(other).some((head) => head.key === key));
        if (!shared) continue;
        yield {
          path: `/groups/${index}`,
          node: other.id,
          message: message(
            (t) =>
              `“${t(shared.role)}”同时是“${t(one.name)}”和“${t(other.name)}”的负责人，两组同时行动时只能顾一头。`,
            (t) =>
              `“${t(shared.role)}” heads both “${t(one.name)}” and “${t(other.name)}”; when both act at once, one of them goes without.`,
          ),
        };
      }
    }
  },
};

interface Head {
  readonly key: string;
  readonly role: Text;
}

/** Lead and deputies as persons: without the office in front and remarks in brackets. */
function heads({ lead, deputy }: Group): readonly Head[] {
  return [lead, deputy].flatMap((text) => (text ? persons(text) : []));
}

function persons(text: Text): readonly Head[] {
  const zh = split(text.zh, /[、,\uff0c;\uff1b和]/);
  const en = split(text.en, /[,;]| and /);
  return zh.flatMap((name, index): readonly Head[] =>
    name.length < 2 || /全体|全员|各|相关|其他|有关/.test(name)
      ? []
      : [{ key: name, role: { zh: name, en: en[index] ?? name } }],
  );
}

const split = (text: string, separator: RegExp): readonly string[] =>
  text
    .replace(/[(\uff08][^)\uff09]*[)\uff09]/g, '')
    .replace(/^[^:\uff1a]{0,24}[:\uff1a]\s*/, '')
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
