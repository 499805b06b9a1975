import type { ChartIndex, ChartNode } from '../../chart/chart-index.ts';
import { ancestors, flowOf, isContainer, nodeOf } from '../../chart/chart-index.ts';
import { durationMs } from '../../duration.ts';
import type { Plan } from '../../plan.ts';
import type { Field } from '../../runbook/fields.ts';
import type { Language, Text } from '../../text.ts';
import { text, textIn } from '../../text.ts';
import { conditionNames, conditionWords } from '../../words/condition.ts';
import { describeDuration } from '../../words/duration.ts';

interface Drawing {
  readonly index: ChartIndex;
  readonly names: ReadonlyMap<string, Field>;
  readonly language: Language;
}

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/**
 * The chart in Mermaid's stateDiagram-v2: containers nested, lanes side by side, answers and conditions on the arrows.
 * Mermaid knows no arrow between the insides of two containers; such a one is drawn between the two, and its label names both ends.
 */
export function toMermaid(plan: Plan, language: Language): string {
  const drawing = { index: plan.chart, names: conditionNames(plan.runbook), language };
  const arrows = Map.groupBy(
    [...plan.chart.nodes.values()]
      .flatMap((node) => arrowsFrom(drawing, node))
      .map((arrow) => lifted(drawing, arrow)),
    (arrow) => arrow.home,
  );
  const inside = (
    container: string | undefined,
    ids: readonly string[],
    depth: number,
  ): string[] => {
    const pad = '  '.repeat(depth);
    const lines = ids.flatMap((id) => stateLines(id, depth));
    const first = initialIn(drawing.index, container, ids);
    if (first !== undefined) lines.push(`${pad}[*] --> ${name(first)}`);
    for (const { from, to, label } of arrows.get(container) ?? []) {
      lines.push(
        `${pad}${name(from)} --> ${to === END ? '[*]' : name(to)}${label && ` : ${label}`}`,
      );
    }
    return lines;
  };
  const stateLines = (id: string, depth: number): string[] => {
    const node = nodeOf(drawing.index, id);
    const pad = '  '.repeat(depth);
    const title = escaped(textIn(node.state.title, language) || id);
    if (node.state.kind === 'final') return [`${pad}state "${title} ◎" as ${name(id)}`];
    if (node.state.kind === 'history') return [`${pad}state "${title} (H)" as ${name(id)}`];
    const head = `${pad}state "${title}" as ${name(id)}`;
    if (node.children.length === 0) return [head];
    if (node.state.kind !== 'parallel')
      return [`${head} {`, ...inside(id, node.children, depth + 1), `${pad}}`];
    const lanes = node.children.map((lane) => stateLines(lane, depth + 1));
    return [
      `${head} {`,
      ...lanes.flatMap((lane, at) => (at === 0 ? lane : [`${pad}  --`, ...lane])),
      `${pad}}`,
    ];
  };
  const title = escaped(textIn(plan.runbook.title, language));
  return `${['---', `title: "${title}"`, '---', 'stateDiagram-v2', ...inside(undefined, drawing.index.top, 1)].join('\n')}\n`;
}

const END = '[*]';

/** Mermaid's names hold no hyphens, and some words are its own. */
const name = (id: string): string => `s_${id.replaceAll('-', '_')}`;

/** Mermaid reads quotes, colons, semicolons and hashes as its own; entities stand for them. */
const escaped = (value: string): string =>
  value
    .replaceAll(/[\s]+/g, ' ')
    .replaceAll(/["#;:<>{}\\`]/g, (char) => `#${char.codePointAt(0)};`);

function arrowsFrom(drawing: Drawing, node: ChartNode): readonly Arrow[] {
  const { state } = node;
  const arrow = (to: string, label: string): Arrow => ({ from: node.id, to, label });
  const arrows = (state.transitions ?? []).map((transition) => {
    const words = [
      transition.title && textIn(transition.title, drawing.language),
      transition.on !== undefined &&
        transition.on !== 'complete' &&
        textIn(OUTCOMES[transition.on], drawing.language),
      transition.after !== undefined &&
        `⏱ ${textIn(describeDuration(durationMs(transition.after)), drawing.language)}`,
      transition.when !== undefined && guard(drawing, transition.when),
    ];
    return arrow(transition.to, escaped(words.filter(Boolean).join(' ')));
  });
  if (state.kind === 'decision') {
    for (const option of state.options) {
      const to = option.to ?? node.next;
      if (to === undefined) continue;
      const words = [
        textIn(option.title, drawing.language),
        option.when !== undefined && guard(drawing, option.when),
      ];
      arrows.push(arrow(to, escaped(words.filter(Boolean).join(' '))));
    }
    return arrows;
  }
  if (state.kind === 'final' && node.parent === undefined) arrows.push(arrow(END, ''));
  const goesOn = state.kind !== 'final' && state.kind !== 'history' && state.kind !== 'lane';
  if (goesOn && node.next !== undefined) arrows.push(arrow(node.next, ''));
  else if (goesOn && node.parent === undefined) arrows.push(arrow(END, ''));
  return arrows;
}

const OUTCOMES: Readonly<Record<'done' | 'skipped' | 'failed' | 'signal', Text>> = {
  done: text('做完', 'done'),
  skipped: text('跳过', 'skipped'),
  failed: text('失败', 'failed'),
  signal: text('人工触发', 'by a person'),
};

const guard = ({ names, language }: Drawing, when: string): string =>
  `[${conditionWords(when, names, language)}]`;

/** An arrow as Mermaid can draw it: between two children of the innermost container that holds both its ends. */
function lifted(drawing: Drawing, arrow: Arrow): Arrow & { readonly home: string | undefined } {
  const { index, language } = drawing;
  if (arrow.to === END) return { ...arrow, home: undefined };
  const from = chain(index, arrow.from);
  const to = chain(index, arrow.to);
  let depth = 0;
  // Neither end may be the container itself: a way from a step back to its own phase is drawn around that phase.
  while (
    depth < Math.min(from.length, to.length) - 1 &&
    from[depth] !== undefined &&
    from[depth] === to[depth]
  )
    depth += 1;
  const ends = { from: from[depth] ?? arrow.from, to: to[depth] ?? arrow.to };
  const home = depth === 0 ? undefined : from[depth - 1];
  if (ends.from === arrow.from && ends.to === arrow.to) return { ...arrow, home };
  const title = (id: string): string => escaped(textIn(nodeOf(index, id).state.title, language));
  return {
    ...ends,
    home,
    label: `${title(arrow.from)} → ${title(arrow.to)}${arrow.label && ` ${arrow.label}`}`,
  };
}

/** A state and those around it, outermost first. */
const chain = (index: ChartIndex, id: string): readonly string[] => [
  ...ancestors(index, id)
    .map((node) => node.id)
    .toReversed(),
  id,
];

/** Where a container begins: nowhere in a parallel state or a checklist, whose members are open all at once. */
function initialIn(
  index: ChartIndex,
  container: string | undefined,
  ids: readonly string[],
): string | undefined {
  if (container === undefined) return index.initial;
  const { state } = nodeOf(index, container);
  if (!isContainer(state) || flowOf(state) === 'checklist') return undefined;
  return state.initial ?? ids.find((id) => nodeOf(index, id).state.kind !== 'history');
}
