import { durationMs } from '../../../duration.ts';
import type { Consequence, Target } from '../../../runbook/timing.ts';
import type { Text } from '../../../text.ts';
import { text } from '../../../text.ts';
import { describeDuration } from '../../../words/duration.ts';
import { join } from '../../../words/names.ts';
import type { Markup, Part } from '../html.ts';
import { html } from '../html.ts';
import { bullets, marks, section, table, word } from '../parts.ts';
import type { Reader } from '../reader.ts';
import { URGENCY, WORDS } from '../words.ts';

/** Every promise of the plan: from when, until when, how long, and what a miss brings. */
export const targetSection = (reader: Reader): Markup | undefined =>
  section(reader, 'targets', WORDS.targets, [
    targetTable(reader, reader.plan.runbook.targets ?? [], true),
  ]);

/** The promises of one list; those of a group need not name it on every line. */
export const targetTable = (
  reader: Reader,
  targets: readonly Target[],
  withGroup: boolean,
): Markup | undefined =>
  table(
    [
      word(reader, 'target'),
      word(reader, 'within'),
      word(reader, 'from'),
      word(reader, 'to'),
      word(reader, 'onMiss'),
    ],
    targets.map((target) => [
      [
        html`<strong>${reader.inline(target.title)}</strong>`,
        marks(reader, target),
        withGroup &&
          target.group !== undefined &&
          html`<p class="test">${reader.inline(reader.group(target.group))}</p>`,
        applies(reader, target),
      ],
      figure(reader, target),
      target.from && reader.anchor(target.from),
      target.to && reader.anchor(target.to),
      bullets((target.onMiss ?? []).map((one) => reader.inline(outcomeOf(reader, one)))),
    ]),
  );

const applies = (reader: Reader, target: Target): Part => [
  target.levels &&
    html`<p class="test">${word(reader, 'onlyLevels')} ${reader.list(target.levels.map(reader.level))}</p>`,
  target.when !== undefined &&
    html`<p class="test">${word(reader, 'onlyIf')} ${reader.condition(target.when)}</p>`,
];

/** How long a promise gives: a figure, one a level, or the plan's urgent word that has none. */
export function figure(reader: Reader, target: Target): Part {
  const byLevel = Object.entries(target.withinByLevel ?? {});
  return [
    target.within !== undefined &&
      html`<strong>${reader.inline(describeDuration(durationMs(target.within)))}</strong>`,
    byLevel.map(
      ([level, within]) =>
        html`<span class="line">${reader.inline(reader.level(level))} <strong>${reader.inline(describeDuration(durationMs(within)))}</strong></span>`,
    ),
    target.within === undefined &&
      byLevel.length === 0 &&
      target.urgency !== undefined && [
        reader.inline(URGENCY[target.urgency]),
        html` <span class="line">${word(reader, 'notWritten')}</span>`,
      ],
  ];
}

function outcomeOf(reader: Reader, consequence: Consequence): Text {
  const { plan } = reader;
  switch (consequence.do) {
    case 'notify': {
      const title = plan.notifications.get(consequence.notification)?.title;
      return title
        ? join(
            (t) => `发“${t(title)}”`,
            (t) => `send “${t(title)}”`,
          )
        : text(consequence.notification, consequence.notification);
    }
    case 'escalate': {
      const title = plan.escalations.get(consequence.escalation)?.title;
      return title
        ? join(
            (t) => `启动“${t(title)}”`,
            (t) => `begin “${t(title)}”`,
          )
        : text(consequence.escalation, consequence.escalation);
    }
    case 'raise':
      return join(
        (t) => `升为${t(reader.level(consequence.level))}`,
        (t) => `raise to ${t(reader.level(consequence.level))}`,
      );
    case 'take': {
      const place = plan.chart.transitions.get(consequence.transition);
      const to = place && plan.chart.nodes.get(place.transition.to)?.state.title;
      return to
        ? join(
            (t) => `转到“${t(to)}”`,
            (t) => `go to “${t(to)}”`,
          )
        : text(consequence.transition, consequence.transition);
    }
  }
}
