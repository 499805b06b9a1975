/** Markup ready to print: whatever went into it was escaped on the way. */
export interface Markup {
  readonly markup: string;
}

export type Part = Markup | string | number | false | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or a quoted attribute, of HTML or XML. Controls that XML forbids are left out. */
export const escapeMarkup = (value: string): string =>
  value
    .replaceAll(/[^\P{Cc}\t\n\r]/gu, '')
    .replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

/** Takes over what is markup already, such as a drawing made elsewhere. */
export const trusted = (markup: string): Markup => ({ markup });

/** A piece of a page; plain texts among its parts are escaped, `false` and `undefined` leave nothing. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: strings.reduce((done, string, index) => done + print(parts[index - 1]) + string),
});

function print(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeMarkup(String(part));
  if (isList(part)) return part.map(print).join('');
  return part.markup;
}

const isList = (part: Part): part is readonly Part[] => Array.isArray(part);

/** Text as the value of CSS `content`. Everything but letters and digits is written as its code point. */
export const cssString = (value: string): string =>
  `"${value.replaceAll(/[^\p{L}\p{N} ]/gu, (char) => `\\${char.codePointAt(0)?.toString(16)} `)}"`;
