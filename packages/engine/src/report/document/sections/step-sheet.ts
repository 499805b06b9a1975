import type { ChartNode } from '../../../chart/chart-index.ts';
import { durationMs } from '../../../duration.ts';
import type { Decision, Link, Step, Wait } from '../../../runbook/chart.ts';
import type { Text } from '../../../text.ts';
import { text } from '../../../text.ts';
import { describeDuration } from '../../../words/duration.ts';
import type { Markup, Part } from '../html.ts';
import { html } from '../html.ts';
import { blank, box, marks, word } from '../parts.ts';
import type { Reader } from '../reader.ts';
import type { WORDS } from '../words.ts';
import { fieldLine } from './forms.ts';
import { figure } from './targets.ts';

/** One task as a line of a paper checklist: what to do, under what promise, and room for what was done and when. */
export function stepSheet(reader: Reader, node: ChartNode): Markup {
  const { state } = node;
  const isCritical = state.kind === 'step' && state.critical === true;
  return html`<li class="step${isCritical ? ' critical' : ''}"><div class="tick">${box}</div><div class="task"><p class="what">${
    isCritical && html`<span class="flag">${word(reader, 'critical')}</span> `
  }<strong>${reader.say(state.title)}</strong>${marks(reader, state)}</p>${
    // The consequence comes before the act, as it should be read.
    state.kind === 'step' &&
    state.consequence &&
    html`<p class="consequence">${word(reader, 'consequence')}: ${reader.say(state.consequence)}</p>`
  }${state.text && html`<p class="how">${reader.say(state.text)}</p>`}${body(reader, node)}</div></li>`;
}

function body(reader: Reader, node: ChartNode): Part {
  const { state } = node;
  switch (state.kind) {
    case 'step':
      return [
        terms(reader, stepTerms(reader, node, state)),
        values(reader, state),
        signs(reader, state),
      ];
    case 'decision':
      return [terms(reader, decisionTerms(reader, state)), options(reader, state)];
    case 'wait':
      return terms(reader, waitTerms(reader, state));
    case 'link':
      return terms(reader, linkTerms(reader, state));
    default:
      return undefined;
  }
}

type Term = readonly [name: keyof typeof WORDS, value: Part];

/** Short facts one after another in small type. */
const terms = (reader: Reader, list: readonly Term[]): Part => {
  const given = list.filter(([, value]) => value !== undefined && value !== false);
  return (
    given.length > 0 &&
    html`<p class="terms">${given.map(([name, value]) => html`<span><b>${word(reader, name)}</b> ${value}</span> `)}</p>`
  );
};

function stepTerms(reader: Reader, node: ChartNode, step: Step): readonly Term[] {
  const title = (id: string): Text => reader.plan.chart.nodes.get(id)?.state.title ?? text(id, id);
  const resource = (id: string): Text =>
    reader.plan.runbook.resources?.find((one) => one.id === id)?.name ?? text(id, id);
  const targets = (reader.plan.runbook.targets ?? []).filter(
    ({ to }) => to && 'step' in to && to.step === node.id,
  );
  return [
    ...targets.map(
      (target): Term => [
        'within',
        [figure(reader, target), target.from && [' ← ', reader.anchor(target.from)]],
      ],
    ),
    ['owner', step.owner && reader.inline(step.owner)],
    ['with', step.with && reader.list(step.with.map(reader.group))],
    ['onlyLevels', step.levels && reader.list(step.levels.map(reader.level))],
    ['onlyIf', step.when !== undefined && reader.condition(step.when)],
    ['after', step.after && step.after.length > 0 && reader.list(step.after.map(title))],
    ['standing', step.standing && '✓'],
    ['every', step.repeat && reader.inline(describeDuration(durationMs(step.repeat.every)))],
    ['resources', step.resources && reader.list(step.resources.map(resource))],
  ];
}

const values = (reader: Reader, step: Step): Part =>
  (step.asks ?? []).map((ask) => {
    const field = reader.plan.fields.get(ask.field);
    return field && fieldLine(reader, field, ask.required === true);
  });

const MARKS = { acknowledge: 'acknowledged', start: 'started', done: 'done' } as const;

/** Room for the marks a step wants, for whoever confirms it, and for why it was not done. */
const signs = (reader: Reader, step: Step): Part =>
  html`<p class="signs">${(step.marks ?? (['done'] as const)).map(
    (mark) => html`<span>${word(reader, MARKS[mark])} ${blank()}</span> `,
  )}${step.confirm && html`<span>${word(reader, 'confirmedBy')} ${blank('long')}</span> `}<span>${word(reader, 'notDone')} ${blank('long')}</span></p>`;

const decisionTerms = (reader: Reader, decision: Decision): readonly Term[] => [
  ['decidedBy', decision.owner && reader.inline(decision.owner)],
  ['automatic', decision.auto && '✓'],
];

const options = (reader: Reader, decision: Decision): Part =>
  html`<ul class="options">${decision.options.map((option) => {
    const to = option.to === undefined ? undefined : reader.plan.chart.nodes.get(option.to);
    return html`<li>${box} <strong>${reader.inline(option.title)}</strong>${marks(reader, option)}${
      option.when !== undefined &&
      html` <small>${word(reader, 'onlyIf')} ${reader.condition(option.when)}</small>`
    }${to && html` <small>→ ${reader.inline(to.state.title)}</small>`}</li>`;
  })}</ul>`;

const waitTerms = (reader: Reader, wait: Wait): readonly Term[] => [
  ['wait', wait.for !== undefined && reader.inline(describeDuration(durationMs(wait.for)))],
  ['until', wait.until !== undefined && reader.condition(wait.until)],
];

const linkTerms = (reader: Reader, link: Link): readonly Term[] => [
  [
    'link',
    [
      link.runbook,
      link.missing && [' ', word(reader, 'linkMissing')],
      link.handOver === 'at-once' && [' ', word(reader, 'linkAtOnce')],
      link.completes === 'ended' && [' ', word(reader, 'linkUntilEnded')],
    ],
  ],
  ['onlyLevels', link.levels && reader.list(link.levels.map(reader.level))],
  ['onlyIf', link.when !== undefined && reader.condition(link.when)],
];
