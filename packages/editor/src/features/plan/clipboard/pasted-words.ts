import type { Language, Text } from '@tocsin/engine';
import type { NamedEntry } from './clashing-entries.ts';
import type { NamedList } from './missing-entries.ts';
import { NAMED_LISTS } from './missing-entries.ts';
import type { Pasted } from './paste-states.ts';

const LISTS: Readonly<Record<NamedList, Text>> = {
  groups: { zh: '小组', en: 'groups' },
  fields: { zh: '字段', en: 'fields' },
  levels: { zh: '级别', en: 'levels' },
  resources: { zh: '资源', en: 'resources' },
};

const ONE: Readonly<Record<NamedList, string>> = {
  groups: 'group',
  fields: 'field',
  levels: 'level',
  resources: 'resource',
};

const listed = (entries: readonly NamedEntry[], language: Language): string =>
  entries
    .map(({ list, name, id }) =>
      language === 'zh'
        ? `${LISTS[list].zh}“${name.zh || name.en}”（${id}）`
        : `the ${ONE[list]} “${name.en || name.zh}” (${id})`,
    )
    .join(language === 'zh' ? '、' : ', ');

/** What could not come along into another plan as it was, in words; empty where everything did. */
export function pastedWords(pasted: Pasted): readonly Text[] {
  const { missing, lostLines, lostConsequences, added, kept } = pasted;
  const words: Text[] = [];
  for (const list of NAMED_LISTS) {
    const names = missing[list];
    if (names.length === 0) continue;
    const zh = names.map((name) => name.zh || name.en).join('、');
    const en = names.map((name) => name.en || name.zh).join(', ');
    words.push({
      zh: `本预案没有这些${LISTS[list].zh}，已留空：${zh}。${list === 'fields' ? '条件里提到的保持原样，请改写。' : ''}`,
      en: `This plan has no such ${LISTS[list].en}, so they were left out: ${en}.${list === 'fields' ? ' Conditions that read them stay as they were; please rewrite them.' : ''}`,
    });
  }
  if (lostLines > 0) {
    words.push({
      zh: `有 ${lostLines} 处通往别处的连线或先后要求，在这里没有去处，已略去。`,
      en: `${lostLines} lines or orders that lead out of it have no end here and were left out.`,
    });
  }
  if (lostConsequences > 0) {
    words.push({
      zh: `时限超时后的 ${lostConsequences} 项后果属于原预案，已略去。`,
      en: `${lostConsequences} consequences of missed targets belong to the other plan and were left out.`,
    });
  }
  if (added.length > 0) {
    words.push({
      zh: `本预案里编号相同的不是同一个，已另行添加：${listed(added, 'zh')}。`,
      en: `This plan has something else under the same id, so these were added under new ones: ${listed(added, 'en')}.`,
    });
  }
  if (kept.length > 0) {
    words.push({
      zh: `这些两份预案都有，写法不尽相同，用的是本预案的：${kept.map(({ name }) => name.zh || name.en).join('、')}。`,
      en: `Both plans have these, in words of their own; this plan’s are used: ${kept.map(({ name }) => name.en || name.zh).join(', ')}.`,
    });
  }
  return words;
}

/** Whether nothing of what was copied is missing. */
export const isComplete = ({ missing, lostLines, lostConsequences }: Pasted): boolean =>
  lostLines + lostConsequences === 0 && NAMED_LISTS.every((list) => missing[list].length === 0);
