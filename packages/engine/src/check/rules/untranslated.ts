import { pointer } from '../../problem.ts';
import type { Found, Rule } from '../finding.ts';

/** Every text exists in both languages. */
export const untranslated: Rule = {
  id: 'untranslated',
  severity: 'warning',
  title: { zh: '缺少中文或英文', en: 'A text is missing in one language' },
  *find({ runbook }) {
    yield* search(runbook, [], undefined);
  },
};

function* search(
  value: unknown,
  path: readonly PropertyKey[],
  owner: string | undefined,
): Iterable<Found> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* search(item, [...path, index], owner);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const record = value as Record<string, unknown>;
  const { zh, en, id } = record;
  if (typeof zh === 'string' && typeof en === 'string' && Object.keys(record).length === 2) {
    if (zh.trim() !== '' && en.trim() !== '') return;
    const message =
      zh.trim() === ''
        ? {
            zh: en.trim() === '' ? '文字是空的。' : `“${en}”没有中文。`,
            en: en.trim() === '' ? 'The text is empty.' : `“${en}” has no Chinese.`,
          }
        : { zh: `“${zh}”没有英文。`, en: `“${zh}” has no English.` };
    yield { path: pointer(path), node: owner, message };
    return;
  }
  const own = typeof id === 'string' ? id : owner;
  for (const [key, item] of Object.entries(record)) yield* search(item, [...path, key], own);
}
