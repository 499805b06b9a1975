import type { Text } from '../../text.ts';
import type { Markup, Part } from './html.ts';
import { html } from './html.ts';
import type { Reader } from './reader.ts';
import { WORDS } from './words.ts';

/** Building blocks that every part of a printed plan uses. */

export type Word = keyof typeof WORDS;

export const word = (reader: Reader, key: Word): Markup => reader.inline(WORDS[key]);

/** A part of the document with its heading; nothing where it would be empty. */
export function section(
  reader: Reader,
  id: string,
  title: Text,
  parts: readonly Part[],
  kind = 'plain',
): Markup | undefined {
  if (parts.every((part) => part === undefined || part === false)) return undefined;
  return html`<section id="${id}" class="${kind}"><h2>${reader.inline(title)}</h2>${parts}</section>`;
}

/** A table with a head that is repeated on every page; nothing where it has no rows. */
export function table(
  head: readonly Part[],
  rows: readonly (readonly Part[])[],
): Markup | undefined {
  if (rows.length === 0) return undefined;
  return html`<table><thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${rows.map(
    (cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table>`;
}

/** Named facts, one a line; those without a value are left out. */
export function facts(rows: readonly (readonly [Part, Part])[]): Markup | undefined {
  const given = rows.filter(([, value]) => !isNothing(value));
  if (given.length === 0) return undefined;
  return html`<dl>${given.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

const isNothing = (part: Part): boolean =>
  part === undefined ||
  part === false ||
  part === '' ||
  (Array.isArray(part) && part.every(isNothing));

export const bullets = (items: readonly Part[]): Markup | undefined =>
  items.length === 0 ? undefined : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

/** A line to write on. */
export const blank = (size: 'short' | 'long' = 'short'): Markup =>
  html`<span class="blank ${size}"></span>`;

export const box: Markup = html`<span class="box"></span>`;

/** The marks that say that something was read into the source, or is left open by it. */
export function marks(reader: Reader, item: Marked): readonly Part[] {
  const isOpen =
    item.id !== undefined &&
    (reader.plan.runbook.gaps ?? []).some((gap) =>
      gap.about?.some((written) => written.split('/').at(-1) === item.id),
    );
  return [
    item.inferred && html` <span class="mark">${word(reader, 'inferredMark')}</span>`,
    isOpen && html` <span class="mark">${word(reader, 'gapMark')}</span>`,
  ];
}

export interface Marked {
  readonly id?: string | undefined;
  readonly inferred?: Text | undefined;
}
