import type { ChartNode } from '../../../chart/chart-index.ts';
import { flowOf, isContainer, isItem } from '../../../chart/chart-index.ts';
import type { Group } from '../../../runbook/people.ts';
import { text } from '../../../text.ts';
import type { Markup, Part } from '../html.ts';
import { html } from '../html.ts';
import { section, word } from '../parts.ts';
import type { Reader } from '../reader.ts';
import { WORDS } from '../words.ts';
import { groupFacts } from './organisation.ts';
import { stepSheet } from './step-sheet.ts';
import { targetTable } from './targets.ts';

/** A page to hand to each group: who it is, what it promised, and its tasks as a checklist. Then the tasks nobody was given. */
export function groupPages(reader: Reader): readonly Part[] {
  const { groups } = reader.plan.runbook;
  const pages = groups.map((group) => {
    const tasks = tasksOf(reader, group.id);
    // Those who are only told have nothing to carry to the scene; the overview and the contact list hold them.
    const isActing = tasks.length > 0 || group.kind === 'command' || group.kind === 'team';
    return isActing || group.duties?.length ? groupPage(reader, group, tasks) : undefined;
  });
  const groupless = tasksOf(reader, undefined);
  return [
    ...pages,
    groupless.length > 0 &&
      section(reader, 'tasks-groupless', WORDS.groupless, checklist(reader, groupless), 'page'),
  ];
}

function groupPage(reader: Reader, group: Group, tasks: readonly ChartNode[]): Markup | undefined {
  const targets = (reader.plan.runbook.targets ?? []).filter((target) => target.group === group.id);
  return section(
    reader,
    `group-${group.id}`,
    group.name,
    [
      groupFacts(reader, group),
      targets.length > 0 && html`<h3>${word(reader, 'targets')}</h3>`,
      targetTable(reader, targets, false),
      tasks.length > 0 && html`<h3>${word(reader, 'steps')}</h3>`,
      checklist(reader, tasks),
    ],
    'page',
  );
}

const tasksOf = (reader: Reader, group: string | undefined): readonly ChartNode[] =>
  [...reader.plan.chart.nodes.values()].filter(
    (node) => isItem(node.state) && node.group === group,
  );

/** Tasks under the headings of the plan they stand in, in the plan's order. */
function checklist(reader: Reader, tasks: readonly ChartNode[]): readonly Part[] {
  const containers = [...new Set(tasks.map((task) => task.parent))];
  return containers.map((parent) => {
    const own = tasks.filter((task) => task.parent === parent);
    const isAnyOrder = isChecklist(reader, parent);
    // Only where the plan leaves the order open may the most critical go first.
    const ordered = isAnyOrder
      ? own.toSorted((a, b) => Number(isCritical(b)) - Number(isCritical(a)))
      : own;
    return html`<div class="sheet"><h4>${heading(reader, parent)}${
      own.length > 1 && html` <small>${word(reader, isAnyOrder ? 'anyOrder' : 'inOrder')}</small>`
    }</h4><ol>${ordered.map((task) => stepSheet(reader, task))}</ol></div>`;
  });
}

const isCritical = ({ state }: ChartNode): boolean => state.kind === 'step' && !!state.critical;

function isChecklist(reader: Reader, id: string | undefined): boolean {
  const state = id === undefined ? undefined : reader.plan.chart.nodes.get(id)?.state;
  return state !== undefined && isContainer(state) && flowOf(state) === 'checklist';
}

/** The phase, and the part of it where there is one. */
function heading(reader: Reader, id: string | undefined): Part {
  const node = id === undefined ? undefined : reader.plan.chart.nodes.get(id);
  if (!node) return reader.inline(text('主流程', 'Main course'));
  const phase = reader.plan.chart.nodes.get(node.phase);
  return phase && phase.id !== node.id
    ? [reader.inline(phase.state.title), ' · ', reader.inline(node.state.title)]
    : reader.inline(node.state.title);
}
