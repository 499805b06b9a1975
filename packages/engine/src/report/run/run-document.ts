import type { Plan } from '../../plan.ts';
import type { JournalRecord } from '../../run/event.ts';
import { fold } from '../../run/evolve.ts';
import { documentStyle } from '../document/document-style.ts';
import { html, trusted } from '../document/html.ts';
import type { DocumentLanguage } from '../document/reader.ts';
import { languageTag, plainIn } from '../document/reader.ts';
import { levelHistory, runHead, verdictSection } from './outcome-sections.ts';
import { logSection, noteSection, noticeHistory, refusedSection } from './record-sections.ts';
import { runReaderOf } from './run-reader.ts';
import { RUN_WORDS } from './run-words.ts';
import { stepSection } from './step-section.ts';

/**
 * The after-action report of a run: one HTML page to print that needs no script, style sheet or font from elsewhere.
 * Judged at the run's end or, while it goes on, at its last line. Every sheet says whether it was a drill [R9].
 * `records` is the journal from its first line; they must fit the plan's version.
 */
export function runDocument(
  plan: Plan,
  records: readonly JournalRecord[],
  language: DocumentLanguage,
): string {
  const run = fold(plan, records);
  if (!run) throw new Error('a journal without lines has nothing to report');
  const reader = runReaderOf(plan, run, records, language);
  const kind = plainIn(RUN_WORDS[run.kind], language);
  const title = run.title ?? plainIn(plan.runbook.title, language);
  const name = `${language === 'en' ? `[${kind}] ` : `【${kind}】`}${title}`;
  const margin = `${name} · ${run.runbook.version} · ${reader.full(run.declaredAt)}`;
  const style = trusted(documentStyle(margin, run.runbook.hash) + RUN_STYLE);
  return html`<!doctype html>
<html lang="${languageTag(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title><style>${style}</style></head><body class="run">${runHead(reader)}${levelHistory(reader)}${verdictSection(reader)}${stepSection(reader)}${noticeHistory(reader)}${refusedSection(reader)}${noteSection(reader)}${logSection(reader)}</body></html>
`.markup;
}

/** Drill and live differ by the shape of their frame as well as by their word: a copier knows no colours. */
const RUN_STYLE = `
.run .line { display: block; }
.run time { white-space: nowrap; font-variant-numeric: tabular-nums; }
.run-kind { padding: 2mm 4mm; margin-bottom: 5mm; font-size: 12pt; }
.run-kind strong { margin-right: 3mm; font-size: 18pt; }
.run-kind.drill { border: 2pt dashed #000; }
.run-kind.live { border: 2pt solid #000; color: #fff; background: #000; print-color-adjust: exact; }
.run-kind .inline > [lang=en] { color: inherit; }
.verdict { font-weight: 600; white-space: nowrap; }
.verdict.missed { padding: 0 1.5mm; border: 1pt solid #000; }
.run #log { break-before: page; }
.run #log table { font-size: 8.5pt; }
`;
