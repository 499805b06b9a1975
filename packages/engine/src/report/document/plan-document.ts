import type { Plan } from '../../plan.ts';
import { documentStyle } from './document-style.ts';
import type { Markup, Part } from './html.ts';
import { html, trusted } from './html.ts';
import { section, word } from './parts.ts';
import type { DocumentLanguage, Reader } from './reader.ts';
import { languageTag, plainIn, readerOf } from './reader.ts';
import {
  contactSection,
  gapSection,
  inferredSection,
  referenceSection,
  resourceSection,
  upkeepSection,
} from './sections/back-matter.ts';
import { formSection } from './sections/forms.ts';
import { groupPages } from './sections/group-pages.ts';
import { levelSection } from './sections/levels.ts';
import { escalationSection, noticeSection } from './sections/notices.ts';
import { cover, scopeSection } from './sections/opening.ts';
import { organisationSection } from './sections/organisation.ts';
import { targetSection } from './sections/targets.ts';
import { WORDS } from './words.ts';

export interface PlanDocumentOptions {
  readonly language: DocumentLanguage;
  /** The chart as SVG markup, taken over as it is: it must come from a renderer that escapes what it draws. */
  readonly chart?: string | undefined;
  /** It holds changes that no saved version has; every sheet says so. */
  readonly isDraft?: boolean | undefined;
}

/**
 * The plan as a document to print: one HTML page that needs no script, style sheet or font from elsewhere.
 * Every sheet bears version and content hash in its margin, so that two printouts can be told apart.
 */
export function planDocument(
  plan: Plan,
  { language, chart, isDraft = false }: PlanDocumentOptions,
): string {
  const reader = readerOf(plan, language);
  const { runbook, hash } = plan;
  const title = plainIn(runbook.title, language);
  const parts = [
    scopeSection(reader),
    levelSection(reader),
    organisationSection(reader),
    targetSection(reader),
    chart !== undefined && section(reader, 'chart', WORDS.chart, [trusted(chart)], 'chart'),
    ...groupPages(reader),
    noticeSection(reader),
    escalationSection(reader),
    contactSection(reader),
    formSection(reader),
    resourceSection(reader),
    upkeepSection(reader),
    referenceSection(reader),
    gapSection(reader),
    inferredSection(reader),
  ];
  const version = isDraft
    ? `${runbook.version} ${plainIn(WORDS.draft, language)}`
    : runbook.version;
  const style = trusted(documentStyle(`${title} · ${version}`, hash));
  return html`<!doctype html>
<html lang="${languageTag(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} ${version}</title><style>${style}</style></head><body>${cover(reader, isDraft)}${contents(reader, parts)}${parts}</body></html>
`.markup;
}

/** What the document holds, read off the headings of its parts. */
function contents(reader: Reader, parts: readonly Part[]): Markup {
  const headings = parts.flatMap((part) => {
    const found =
      typeof part === 'object' && 'markup' in part
        ? /^<section id="([^"]+)"[^>]*><h2>(.*?)<\/h2>/.exec(part.markup)
        : null;
    return found ? [{ id: found[1] ?? '', title: trusted(found[2] ?? '') }] : [];
  });
  return html`<nav><h3>${word(reader, 'contents')}</h3><ul class="contents">${headings.map(
    ({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`,
  )}</ul></nav>`;
}
