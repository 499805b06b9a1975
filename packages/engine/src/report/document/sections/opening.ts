import type { ScopeItem } from '../../../runbook/runbook.ts';
import type { Markup } from '../html.ts';
import { html } from '../html.ts';
import { bullets, facts, marks, section, word } from '../parts.ts';
import type { Reader } from '../reader.ts';
import { SCOPE_KINDS, WORDS } from '../words.ts';

/** The head of the first page: what plan this is, and exactly which one. */
export function cover(reader: Reader, isDraft: boolean): Markup {
  const { runbook, hash } = reader.plan;
  return html`<header class="cover"><p class="kind">${word(reader, 'plan')}</p><h1>${reader.say(runbook.title)}</h1>${
    runbook.summary && html`<p class="summary">${reader.say(runbook.summary)}</p>`
  }${facts([
    [
      word(reader, 'version'),
      [runbook.version, isDraft && html` <strong>${word(reader, 'draftLong')}</strong>`],
    ],
    [word(reader, 'hash'), html`<code>${hash}</code>`],
  ])}</header>`;
}

/** Purpose, events covered, principles, in the order of the document, each kind once; then when to use the plan. */
export function scopeSection(reader: Reader): Markup | undefined {
  const { scope = [], entry = [] } = reader.plan.runbook;
  const kinds = [...new Set(scope.map((item) => item.kind))];
  const items = (kind: ScopeItem['kind']) =>
    bullets(
      scope
        .filter((item) => item.kind === kind)
        .map((item) => [reader.say(item.text), marks(reader, item)]),
    );
  return section(reader, 'scope', WORDS.scope, [
    facts(kinds.map((kind) => [reader.inline(SCOPE_KINDS[kind]), items(kind)])),
    entry.length > 0 && html`<h3>${word(reader, 'entry')}</h3>`,
    bullets(
      entry.map((item) => [
        reader.say(item.text),
        marks(reader, item),
        Object.keys(item.when).length > 0 && html`<p class="test">${reader.tests(item.when)}</p>`,
      ]),
    ),
  ]);
}
