import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRulePage } from './rule-page.ts';

const FOLDER = new URL('../../../../../../../docs/rules/', import.meta.url);
const pages = readdirSync(FOLDER)
  .filter((name) => /^[a-z].*\.md$/.test(name))
  .map((name) => ({ name, source: readFileSync(new URL(name, FOLDER), 'utf8') }));

test('reads title and paragraphs in one language, strong words and names apart', () => {
  const source =
    '# 死路 · Dead end\n\n`dead-end` · 错误 · error\n\n**为什么。** 走不到\n结束。\n\n**Why.** Set `end` right, e.g. “结束”.\n';
  expect(readRulePage(source, 'zh')).toEqual({
    title: '死路',
    paragraphs: [
      [
        { kind: 'strong', text: '为什么。' },
        { kind: 'plain', text: ' 走不到 结束。' },
      ],
    ],
  });
  expect(readRulePage(source, 'en')).toEqual({
    title: 'Dead end',
    paragraphs: [
      [
        { kind: 'strong', text: 'Why.' },
        { kind: 'plain', text: ' Set ' },
        { kind: 'code', text: 'end' },
        { kind: 'plain', text: ' right, e.g. “结束”.' },
      ],
    ],
  });
});

test.each(pages)(
  '$name says why and how to mend it in both languages, in no other Markdown',
  ({ source }) => {
    for (const [language, leads] of [
      ['zh', ['为什么。', '怎么改。']],
      ['en', ['Why.', 'How to mend it.']],
    ] as const) {
      const { title, paragraphs } = readRulePage(source, language);
      expect(title).not.toBe('');
      expect(paragraphs.map(([lead]) => lead)).toEqual(
        expect.arrayContaining(leads.map((text) => ({ kind: 'strong', text }))),
      );
      for (const { kind, text } of paragraphs.flat()) {
        if (kind !== 'code') expect(text).not.toMatch(/\*\*|`|\]\(|^#|^[-|>] /);
      }
    }
  },
);
