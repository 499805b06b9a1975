/** What one line of a text says: what is to be done, and what is said about it. */
export interface TextLine {
  readonly title: string;
  readonly text: string;
}

/** Longer than this, a line is a paragraph, of which only the first sentence can be a name. */
const LONGEST_NAME = 48;

/** Marks that lists begin their lines with: bullets, 1. 1、 (1) （一） 一、 ① 第一步： Step 2: a) [ ]. */
const MARKS = [
  /^[-–—*•·●○■□◆◇►▪☐☑✓✔]+\s*/u,
  /^\[[ xX]?\]\s*/,
  /^[(（]\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z])\s*[)）]\s*[.、:：]?\s*/u,
  /^(?:\d{1,3}|[a-zA-Z])[)）、．]\s*/u,
  /^\d{1,3}(?:\.\d{1,3})*\.?\s+(?=\S)/,
  /^\d{1,3}\.(?![\d])/,
  /^[一二三四五六七八九十]{1,3}[、.．:：]\s*/u,
  /^[①-⑳]\s*/u,
  /^第\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[步条项]\s*[：:、，,.]?\s*/u,
  /^step\s*\d{1,3}\s*[:.)-]?\s*/i,
];

/**
 * The lines of a text from a document or a spreadsheet, without empty ones and without the marks of lists. Of a row
 * of cells the first that is not only a number is what is to be done, the others are said about it.
 */
export function textLines(source: string): readonly TextLine[] {
  return source.split(/\r\n|\r|\n/).flatMap((line) => {
    const cells = line.split('\t').map(bare).filter(isTelling);
    const [first, ...others] = cells;
    if (first === undefined) return [];
    const { title, text } = named(first);
    return [{ title, text: [text, ...others].filter((part) => part !== '').join('\n') }];
  });
}

function bare(cell: string): string {
  let left = cell.trim();
  for (;;) {
    const at = left;
    const mark = MARKS.find((each) => each.test(at));
    const next = mark ? at.replace(mark, '').trim() : at;
    // A line of nothing but a mark says nothing; one that only looks like a mark is its own words.
    if (next === at || next === '') return next === '' && !/^[\p{L}\p{N}]/u.test(at) ? '' : at;
    left = next;
  }
}

const isTelling = (cell: string): boolean => /\p{L}/u.test(cell);

function named(words: string): TextLine {
  if (words.length <= LONGEST_NAME) return { title: words, text: '' };
  const end = words.search(/[。；;！!]|[.?]\s/u);
  if (end < 1 || end >= words.length - 1) return { title: words, text: '' };
  return { title: words.slice(0, end), text: words.slice(end + 1).trim() };
}
