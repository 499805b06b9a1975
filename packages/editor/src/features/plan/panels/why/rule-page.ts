import type { Language } from '@tocsin/engine';

/** A piece of a line: plain, strong, or a name as the document writes it. */
export interface Run {
  readonly kind: 'plain' | 'strong' | 'code';
  readonly text: string;
}

export interface RulePage {
  readonly title: string;
  readonly paragraphs: readonly (readonly Run[])[];
}

const INLINE = /\*\*(.+?)\*\*|`([^`]+)`/g;
const HAN = /\p{Script=Han}/u;

/**
 * A page of docs/rules in one language. The pages use a title "中文 · English", paragraphs, **strong** and
 * `code`, and nothing else: read as data, never as markup. A paragraph in Han script is the Chinese one.
 */
export function readRulePage(source: string, language: Language): RulePage {
  const blocks = source.split(/\n\s*\n/).map((block) => block.trim().replaceAll(/\s*\n\s*/g, ' '));
  const [head = '', ...rest] = blocks;
  const [zh = '', en = zh] = head.replace(/^#\s*/, '').split(' · ');
  return {
    title: language === 'zh' ? zh : en,
    paragraphs: rest
      // The line with the rule's id and weight, which the finding shows already.
      .filter((block) => block !== '' && !block.startsWith('`'))
      .filter((block) => HAN.test(leadOf(block)) === (language === 'zh'))
      .map(runsOf),
  };
}

/** The strong words a paragraph begins with say its language even where it quotes the other one. */
const leadOf = (block: string): string => /^\*\*(.+?)\*\*/.exec(block)?.[1] ?? block;

function runsOf(block: string): readonly Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of block.matchAll(INLINE)) {
    if (match.index > end) runs.push({ kind: 'plain', text: block.slice(end, match.index) });
    const [whole, strong, code = ''] = match;
    runs.push(
      strong === undefined ? { kind: 'code', text: code } : { kind: 'strong', text: strong },
    );
    end = match.index + whole.length;
  }
  if (end < block.length) runs.push({ kind: 'plain', text: block.slice(end) });
  return runs;
}
