import { describe, expect, test } from 'vitest';
import { facts, runbookIds } from './library.ts';

/** Names and abbreviations that Chinese colleagues write in Latin letters too. */
const LATIN = new Set('API APP CEO COO CTO DDoS DNS IT RTO SLA'.split(' '));

const CHINESE = /\p{Script=Han}/u;
/** Also the punctuation that goes with it. */
const FULL_WIDTH = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
/** A term beside its English word, where the term itself is the point: "at once" (立即). */
const TERM = /(?<=") \(\p{Script=Han}+\)/gu;

const latinWords = (text: string): string[] => text.match(/[A-Za-z]{2,}/g) ?? [];

const texts = (id: string) => facts(id).map((fact) => ({ id: fact.id, ...fact.text }));

describe.each(runbookIds)('the facts of %s', (id) => {
  test('are numbered once each', () => {
    const ids = facts(id).map((fact) => fact.id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const own of ids) expect(own).toMatch(new RegExp(`^${id}\\.[A-Z]\\d+$`));
  });

  test('say in Chinese what a Chinese reader needs, without English words or punctuation', () => {
    const bad = texts(id).filter(
      ({ zh }) =>
        !CHINESE.test(zh) ||
        /[,;:?!()](?!\d)/.test(zh) ||
        latinWords(zh).some((word) => !LATIN.has(word)),
    );
    expect(bad).toEqual([]);
  });

  test('say in English what an English reader needs, without Chinese beyond a quoted term', () => {
    const bad = texts(id).filter(
      ({ en }) => latinWords(en).length === 0 || FULL_WIDTH.test(en.replace(TERM, '')),
    );
    expect(bad).toEqual([]);
  });
});
