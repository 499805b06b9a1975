import type { Text } from '@tocsin/engine';
import type { NamedList } from './missing-entries.ts';
import { NAMED_LISTS } from './missing-entries.ts';
import type { Pasted } from './paste-states.ts';

const LISTS: Readonly<Record<NamedList, Text>> = {
  groups: { zh: '小组', en: 'groups' },
  fields: { zh: '字段', en: 'fields' },
  levels: { zh: '级别', en: 'levels' },
  resources: { zh: '资源', en: 'resources' },
};

/** What could not come along into another plan, in words; empty where everything did. */
export function pastedWords({ missing, lostLines, lostConsequences }: Pasted): readonly Text[] {
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
  return words;
}
