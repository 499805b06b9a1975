import type { ChartNode } from '../../chart/chart-index.ts';
import { flowOf, initialOf, isContainer, nodeOf } from '../../chart/chart-index.ts';
import type { Plan } from '../../plan.ts';
import type { Compound } from '../../runbook/chart.ts';
import type { Language } from '../../text.ts';
import { textIn } from '../../text.ts';
import { describeState } from './stately-description.ts';
import type { StatelySource, StatelyState } from './stately-state.ts';
import { endOf, regionOf } from './stately-state.ts';
import { waysOut } from './stately-ways-out.ts';

/**
 * The chart as a configuration for XState's `createMachine`, plain JSON: what Stately's editor opens.
 * Lanes and checklists are parallel states, every container has a real final state and goes on by `onDone`.
 * A state's key is its id, its description what the plan says in this language. Guards are named after what
 * they guard and carry their FEEL in `params.feel`; nothing evaluates it here.
 */
export function toStately(plan: Plan, language: Language): StatelyState {
  const { chart, runbook } = plan;
  // Two nodes with one id would be refused.
  const id = chart.nodes.has(runbook.id) ? `${runbook.id}-plan` : runbook.id;
  const top = chart.top.map((each) => nodeOf(chart, each));
  const source: StatelySource = { index: chart, language, root: id };
  return {
    id,
    description: textIn(runbook.title, language),
    version: runbook.version,
    ...sequence(source, { id, first: chart.initial, children: top }),
  };
}

function stateOf(source: StatelySource, node: ChartNode): StatelyState {
  const { state } = node;
  const description = describeState(node, source.language);
  const id = node.id;
  if (state.kind === 'final') return { id, type: 'final', description };
  if (state.kind === 'history') {
    const target = state.default === undefined ? {} : { target: `#${state.default}` };
    return {
      id,
      type: 'history',
      history: state.deep ? 'deep' : 'shallow',
      description,
      ...target,
    };
  }
  const out = waysOut(source, node);
  if (state.kind === 'parallel') {
    return { id, type: 'parallel', description, ...out, states: entries(source, node) };
  }
  if (!isContainer(state)) return { id, description, ...out };
  if (flowOf(state) === 'checklist') return { description, ...checklist(source, node), ...out };
  const children = node.children.map((child) => nodeOf(source.index, child));
  const first = initialOf(state as Compound);
  return { description, ...out, ...sequence(source, { id, first, children }) };
}

const entries = (source: StatelySource, node: ChartNode): Record<string, StatelyState> =>
  Object.fromEntries(
    node.children.map((child) => [child, stateOf(source, nodeOf(source.index, child))]),
  );

/** Children one after another, and the end they come to. */
function sequence(
  source: StatelySource,
  container: {
    readonly id: string;
    readonly first: string | undefined;
    readonly children: readonly ChartNode[];
  },
): StatelyState {
  const end = endOf(container.id);
  return {
    id: container.id,
    initial: container.first ?? end,
    states: {
      ...Object.fromEntries(container.children.map((child) => [child.id, stateOf(source, child)])),
      [end]: { id: end, type: 'final' },
    },
  };
}

/** All members open at once: a region each, which ends when its member is closed. */
function checklist(source: StatelySource, node: ChartNode): StatelyState {
  const members = node.children.map((id) => nodeOf(source.index, id));
  if (members.length === 0)
    return sequence(source, { id: node.id, first: undefined, children: [] });
  return {
    id: node.id,
    type: 'parallel',
    states: Object.fromEntries(
      members.map((member): [string, StatelyState] => [
        regionOf(member.id),
        isStanding(member)
          ? // It holds nothing up, so its region is at its end from the beginning.
            {
              initial: member.id,
              states: {
                [member.id]: {
                  id: member.id,
                  type: 'final',
                  description: describeState(member, source.language),
                },
              },
            }
          : sequence(source, {
              id: regionOf(member.id),
              first: member.id,
              children: [member],
            }),
      ]),
    ),
  };
}

const isStanding = ({ state }: ChartNode): boolean => state.kind === 'step' && !!state.standing;
