import { stepRun } from '../../run/lookup.ts';
import type { Target } from '../../runbook/timing.ts';
import { text } from '../../text.ts';
import { judge } from '../../timing/target-run.ts';
import { describeDuration } from '../../words/duration.ts';
import type { Markup, Part } from '../document/html.ts';
import { html } from '../document/html.ts';
import { facts, section, table } from '../document/parts.ts';
import type { RunReader } from './run-reader.ts';
import { runWord } from './run-reader.ts';
import {
  LEVEL_KIND_WORDS,
  OUTCOME_WORDS,
  RUN_WORDS,
  STATUS_WORDS,
  VERDICT_WORDS,
  VOID_WORDS,
} from './run-words.ts';

/** What it was and how it came out: the head, the levels, the promises. */

export function runHead(reader: RunReader): Markup {
  const { plan, run } = reader;
  const { ended } = run;
  const lasted = reader.inline(describeDuration(reader.until - run.declaredAt));
  return html`<header class="cover"><p class="run-kind ${run.kind}"><strong>${runWord(reader, run.kind)}</strong> ${runWord(
    reader,
    run.kind === 'drill' ? 'drillLong' : 'liveLong',
  )}</p><p class="kind">${runWord(reader, 'report')}</p><h1>${run.title ?? reader.say(plan.runbook.title)}</h1>${
    ended === undefined &&
    html`<p><strong>${runWord(reader, 'stillRunning')} ${reader.full(reader.until)}</strong></p>`
  }${facts([
    [runWord(reader, 'plan'), reader.inline(plan.runbook.title)],
    [runWord(reader, 'version'), run.runbook.version],
    [runWord(reader, 'hash'), html`<code>${run.runbook.hash}</code>`],
    [runWord(reader, 'run'), html`<code>${run.id}</code>`],
    [runWord(reader, 'declared'), [reader.full(run.declaredAt), ' · ', reader.who(run.declaredBy)]],
    [
      runWord(reader, 'ended'),
      ended && [
        reader.full(ended.at),
        ' · ',
        reader.inline(OUTCOME_WORDS[ended.outcome]),
        ended.reason && ` · ${ended.reason}`,
      ],
    ],
    [runWord(reader, 'lasted'), lasted],
    [runWord(reader, 'commander'), reader.who(run.commander)],
    [runWord(reader, 'from'), run.from && html`<code>${run.from.run}</code>`],
    [
      runWord(reader, 'facts'),
      reader.values(
        Object.fromEntries(Object.entries(run.fields).map(([id, entry]) => [id, entry.value])),
      ),
    ],
    [runWord(reader, 'timeZone'), run.timeZone],
    [runWord(reader, 'lines'), reader.records.length],
  ])}</header>`;
}

/** Every change of a level with the rows, the missed promise or the words it rests on. */
export function levelHistory(reader: RunReader): Markup | undefined {
  const rows = reader.records.flatMap(({ event }) => {
    if (event.type !== 'levelChanged') return [];
    return [
      [
        reader.time(event.at),
        reader.inline(LEVEL_KIND_WORDS[event.kind]),
        html`${event.from === null ? runWord(reader, 'none') : reader.inline(reader.level(event.from))} → <strong>${reader.inline(reader.level(event.to))}</strong>`,
        [
          (event.rules ?? []).map(
            (id) => html`<span class="line">${reader.inline(reader.name.rule(id))}</span>`,
          ),
          event.target !== undefined &&
            html`<span class="line">${reader.inline(reader.name.target(event.target))} ${reader.inline(VERDICT_WORDS.missed)}</span>`,
          event.reason,
        ],
        reader.who(event.by),
      ],
    ];
  });
  return section(reader, 'levels', RUN_WORDS.levels, [
    table(
      [
        runWord(reader, 'time'),
        runWord(reader, 'kind'),
        runWord(reader, 'change'),
        runWord(reader, 'because'),
        runWord(reader, 'by'),
      ],
      rows,
    ) ?? html`<p>${runWord(reader, 'empty')}</p>`,
  ]);
}

/** The verdict on each promise, the figures it rests on, and what people said about it. */
export const verdictSection = (reader: RunReader): Markup | undefined =>
  section(reader, 'targets', RUN_WORDS.targets, [
    table(
      [
        runWord(reader, 'target'),
        runWord(reader, 'verdict'),
        runWord(reader, 'started'),
        runWord(reader, 'due'),
        runWord(reader, 'stopped'),
        runWord(reader, 'why'),
      ],
      [...reader.plan.targets.values()].map((target) => verdictRow(reader, target)),
    ),
  ]);

function verdictRow(reader: RunReader, target: Target): readonly Part[] {
  const own = reader.run.targets[target.id];
  const { verdict, missedByMs, reportedLate } = judge(own, reader.until);
  const spareMs =
    verdict === 'met' && own?.dueAt !== undefined && own.stoppedAt !== undefined
      ? own.dueAt - own.stoppedAt
      : undefined;
  return [
    [
      html`<strong>${reader.inline(target.title)}</strong>`,
      target.group !== undefined &&
        html`<p class="test">${reader.inline(reader.groupName(target.group))}</p>`,
      own?.withinMs !== undefined &&
        html`<p class="test">${reader.inline(describeDuration(own.withinMs))}</p>`,
    ],
    html`<span class="verdict ${verdict}">${reader.inline(VERDICT_WORDS[verdict])}</span>`,
    reader.time(own?.startedAt),
    reader.time(own?.dueAt),
    reader.time(own?.stoppedAt ?? own?.voidedAt),
    [
      missedByMs !== undefined && line(runWord(reader, 'lateBy'), figureOf(reader, missedByMs)),
      spareMs !== undefined && line(runWord(reader, 'early'), figureOf(reader, spareMs)),
      reportedLate && line(runWord(reader, 'reportedLate')),
      own !== undefined && own.round > 1 && line(runWord(reader, 'round'), ' ', own.round),
      saidOfTarget(reader, target.id),
      saidOfStep(reader, target),
    ],
  ];
}

const line = (...parts: readonly Part[]): Markup => html`<span class="line">${parts}</span>`;

const figureOf = (reader: RunReader, ms: number): Part => [
  ' ',
  html`<strong>${reader.inline(describeDuration(ms))}</strong>`,
];

/** Why it was paused, taken up again, given another figure or made void. */
const saidOfTarget = (reader: RunReader, id: string): readonly Part[] =>
  reader.records.flatMap(({ event }): readonly Part[] => {
    if (!('target' in event) || event.target !== id) return [];
    switch (event.type) {
      case 'targetPaused':
        return [remark(reader, event.at, text('暂停', 'paused'), event.reason)];
      case 'targetResumed':
        return [remark(reader, event.at, text('恢复', 'resumed'), event.reason)];
      case 'targetVoided':
        return [line(reader.inline(VOID_WORDS[event.why]))];
      case 'targetRetimed':
        return [
          line(
            reader.time(event.at),
            ' ',
            reader.inline(reader.level(event.level)),
            figureOf(reader, event.withinMs),
          ),
        ];
      default:
        return [];
    }
  });

const remark = (
  reader: RunReader,
  at: number,
  what: { readonly zh: string; readonly en: string },
  reason: string,
): Part => line(reader.time(at), ' ', reader.inline(what), `: ${reason}`);

/** A promise about a step that was passed over or failed: the reason given there. */
function saidOfStep(reader: RunReader, { to }: Target): Part {
  if (!to || !('step' in to)) return undefined;
  const step = stepRun(reader.plan, reader.run, to.step);
  if (step.status !== 'skipped' && step.status !== 'failed') return undefined;
  return line(reader.inline(STATUS_WORDS[step.status]), step.reason && `: ${step.reason}`);
}
