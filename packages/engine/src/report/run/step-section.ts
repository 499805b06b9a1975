import { isItem } from '../../chart/chart-index.ts';
import { groupOfStep, itemState, stepRun } from '../../run/lookup.ts';
import type { StepRun } from '../../run/run.ts';
import type { Text } from '../../text.ts';
import type { Markup, Part } from '../document/html.ts';
import { html } from '../document/html.ts';
import { section, table } from '../document/parts.ts';
import type { RunReader } from './run-reader.ts';
import { runWord } from './run-reader.ts';
import { NOT_APPLICABLE_WORDS, RUN_WORDS, STATUS_WORDS } from './run-words.ts';

/** What each group did and when, and what never came its way. */
export function stepSection(reader: RunReader): Markup | undefined {
  const { plan, run } = reader;
  const byGroup = new Map<string, string[]>();
  const ids = [
    ...[...plan.chart.nodes.values()].filter(({ state }) => isItem(state)).map(({ id }) => id),
    ...run.added.map(({ definition }) => definition.id),
  ];
  for (const id of ids) {
    const group = groupOfStep(plan, run, id) ?? '';
    const own = byGroup.get(group);
    if (own) own.push(id);
    else byGroup.set(group, [id]);
  }
  const order = [...plan.groups.keys(), ...Object.keys(run.addedGroups), ''];
  return section(
    reader,
    'steps',
    RUN_WORDS.steps,
    order.map((group) => {
      const own = byGroup.get(group);
      if (!own) return undefined;
      const name = group === '' ? RUN_WORDS.groupless : reader.groupName(group);
      return groupPart(reader, name, own);
    }),
  );
}

function groupPart(reader: RunReader, name: Text, ids: readonly string[]): Markup {
  const steps = ids.map((id) => stepRun(reader.plan, reader.run, id));
  const reached = steps.filter((step) => step.status !== 'waiting' || step.fact !== undefined);
  const others = steps.filter((step) => !reached.includes(step));
  return html`<h3>${reader.inline(name)}</h3>${table(
    [
      runWord(reader, 'step'),
      runWord(reader, 'result'),
      runWord(reader, 'opened'),
      runWord(reader, 'taken'),
      runWord(reader, 'closed'),
      runWord(reader, 'remarks'),
    ],
    reached.map((step) => stepRow(reader, step)),
  )}${
    others.length > 0 &&
    html`<p class="note">${runWord(reader, 'neverReached')}: ${reader.list(
      others.map(({ id }) => reader.name.state(id)),
    )}</p>`
  }`;
}

function stepRow(reader: RunReader, step: StepRun): readonly Part[] {
  const state = itemState(reader.plan, reader.run, step.id);
  const added = reader.run.added.find(({ definition }) => definition.id === step.id);
  return [
    [
      reader.inline(reader.name.state(step.id)),
      state?.kind === 'step' &&
        state.critical === true &&
        html` <span class="flag">${runWord(reader, 'critical')}</span>`,
    ],
    html`<strong>${reader.inline(STATUS_WORDS[step.status])}</strong>`,
    reader.time(step.openedAt),
    [
      at(reader, step.acknowledgedAt, step.acknowledgedBy),
      at(reader, step.startedAt, step.startedBy),
    ],
    at(reader, step.closedAt, step.closedBy),
    [
      step.why && said(reader.inline(NOT_APPLICABLE_WORDS[step.why])),
      step.reason !== undefined && said(step.reason),
      step.choice !== undefined &&
        said(
          runWord(reader, 'chosen'),
          ': ',
          reader.inline(reader.name.choice(step.id, step.choice)),
        ),
      step.confirmedBy && said(runWord(reader, 'confirmedBy'), ' ', reader.who(step.confirmedBy)),
      step.rejected &&
        said(
          runWord(reader, 'sentBack'),
          ': ',
          step.rejected.reason,
          ' · ',
          reader.who(step.rejected.by),
        ),
      step.fact &&
        said(
          runWord(reader, 'tooSoon'),
          ' ',
          reader.time(step.fact.at),
          ' ',
          reader.who(step.fact.by),
        ),
      added && said(runWord(reader, 'added'), ': ', added.reason),
      step.round > 1 && said(runWord(reader, 'rounds'), ' ', step.round),
      step.last &&
        said(
          runWord(reader, 'lastDone'),
          ' ',
          reader.time(step.last.at),
          ' ',
          reader.who(step.last.by),
        ),
      reader.values(step.values ?? step.last?.values ?? {}),
    ],
  ];
}

const at = (reader: RunReader, instant: StepRun['closedAt'], actor: StepRun['closedBy']): Part =>
  instant !== undefined && said(reader.time(instant), ' ', reader.who(actor));

const said = (...parts: readonly Part[]): Markup => html`<span class="line">${parts}</span>`;
