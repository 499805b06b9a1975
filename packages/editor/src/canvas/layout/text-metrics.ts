/**
 * Estimates how text sets, without a DOM: the geometry of the chart is computed in workers, in tests
 * and for exports, where no browser can measure. Deliberately a little wide, so that real text fits.
 */

const NARROW = /[iIjl.,:;'|!()[\]]/;
const WIDE = /[mwMW@%&]/;
/** CJK ideographs, kana, hangul, full-width forms and CJK punctuation: one em each. */
const FULL =
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
/** No line may start with these (避头点). */
const NEVER_FIRST = /[，。、；：？！）》」』】〕％%….,;:?!)\]}]/;
/** No line may end with these. */
const NEVER_LAST = /[（《「『【〔([{]/;

function charEm(char: string): number {
  if (FULL.test(char)) return 1;
  if (char === ' ') return 0.28;
  if (NARROW.test(char)) return 0.32;
  if (WIDE.test(char)) return 0.9;
  if (/[A-Z]/.test(char)) return 0.68;
  if (/[0-9]/.test(char)) return 0.58;
  return 0.55;
}

/** The thin space a browser sets between Chinese and Latin or digits (text-autospace). */
const AUTOSPACE_EM = 0.13;

/** Width in pixels of one line of text. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let em = 0;
  let wasFull: boolean | undefined;
  for (const char of text) {
    em += charEm(char);
    const isFull = char === ' ' ? undefined : FULL.test(char);
    if (wasFull !== undefined && isFull !== undefined && wasFull !== isFull) em += AUTOSPACE_EM;
    wasFull = isFull;
  }
  return em * fontSize * (bold ? 1.05 : 1.01);
}

/** The pieces between which a line may break: single CJK characters, Latin words with their space. */
function pieces(text: string): string[] {
  const out: string[] = [];
  let word = '';
  for (const char of text) {
    if (FULL.test(char)) {
      if (word) out.push(word);
      word = '';
      out.push(char);
    } else {
      word += char;
      if (char === ' ' || char === '-' || char === '/') {
        out.push(word);
        word = '';
      }
    }
  }
  if (word) out.push(word);
  const joined: string[] = [];
  for (const piece of out) {
    const previous = joined.at(-1);
    const glue =
      previous !== undefined &&
      (NEVER_FIRST.test(piece[0] ?? '') || NEVER_LAST.test(previous.at(-1) ?? ''));
    if (glue) joined[joined.length - 1] = previous + piece;
    else joined.push(piece);
  }
  return joined;
}

/** Breaks text into lines no wider than `width` pixels; the last of `maxLines` ends in an ellipsis when text is left over. */
export function wrapText(
  text: string,
  fontSize: number,
  width: number,
  options: { readonly bold?: boolean; readonly maxLines?: number } = {},
): string[] {
  const { bold = false, maxLines = Number.POSITIVE_INFINITY } = options;
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text.trim())) {
    if (line !== '' && textWidth((line + piece).trimEnd(), fontSize, bold) > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  if (line !== '') lines.push(line.trimEnd());
  if (lines.length <= maxLines) return lines.length === 0 ? [''] : lines;
  const kept = lines.slice(0, maxLines);
  let last = `${kept[maxLines - 1] ?? ''}…`;
  while (last.length > 1 && textWidth(last, fontSize, bold) > width) last = `${last.slice(0, -2)}…`;
  kept[maxLines - 1] = last;
  return kept;
}
