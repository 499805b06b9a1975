import type { Chart, ChartState, Compound, Transition } from '../runbook/chart.ts';

/** The whole chart as a region of its own; no state may bear this id, since ids hold no `$`. */
export const ROOT = '$chart';

/** A state with its place in the chart. */
export interface ChartNode {
  readonly id: string;
  readonly state: ChartState;
  /** The state that holds it; undefined for top states. */
  readonly parent: string | undefined;
  readonly depth: number;
  /** JSON Pointer into the document. */
  readonly path: string;
  /** The region whose machine knows it: a lane's id, or ROOT. A lane belongs to the region around its parallel state. */
  readonly region: string;
  /** The top state it lies in. */
  readonly phase: string;
  readonly lane: string | undefined;
  /** The group that answers for it: its own, or its lane's. */
  readonly group: string | undefined;
  readonly children: readonly string[];
  /** The sibling that follows by default; undefined where the container completes. */
  readonly next: string | undefined;
}

export interface TransitionPlace {
  readonly transition: Transition;
  readonly source: string;
  readonly path: string;
}

export interface ChartIndex {
  readonly nodes: ReadonlyMap<string, ChartNode>;
  readonly transitions: ReadonlyMap<string, TransitionPlace>;
  /** Every region with its number: the root is 0, then the lanes in the order of the document. */
  readonly regions: ReadonlyMap<string, number>;
  readonly initial: string;
  readonly top: readonly string[];
}

export const isContainer = (state: ChartState): state is Compound =>
  state.kind === 'phase' || state.kind === 'compound' || state.kind === 'lane';

export const flowOf = (state: Compound): 'sequence' | 'checklist' => state.flow ?? 'sequence';

/** Things a person closes, one by one. */
export const isItem = (state: ChartState): boolean =>
  state.kind === 'step' ||
  state.kind === 'decision' ||
  state.kind === 'wait' ||
  state.kind === 'link';

export const childStates = (state: ChartState): readonly ChartState[] =>
  isContainer(state) || state.kind === 'parallel' ? state.states : [];

const ownGroup = (state: ChartState): string | undefined =>
  'group' in state ? state.group : undefined;

/** Finds every state and transition of a chart by id. Ids must be unique (the parser sees to it). */
export function indexChart(chart: Chart): ChartIndex {
  const nodes = new Map<string, ChartNode>();
  const transitions = new Map<string, TransitionPlace>();
  const regions = new Map<string, number>([[ROOT, 0]]);

  const visit = (
    states: readonly ChartState[],
    path: string,
    around: {
      parent?: ChartNode;
      region: string;
      lane?: string;
      group?: string;
      inSequence: boolean;
    },
  ): void => {
    const followers = states.filter((state) => state.kind !== 'history');
    states.forEach((state, position) => {
      const own = `${path}/states/${position}`;
      const place = followers.findIndex(({ id }) => id === state.id);
      const follower =
        around.inSequence && place >= 0 && state.kind !== 'final'
          ? followers[place + 1]
          : undefined;
      const node: ChartNode = {
        id: state.id,
        state,
        parent: around.parent?.id,
        depth: around.parent ? around.parent.depth + 1 : 0,
        path: own,
        region: around.region,
        phase: around.parent?.phase ?? state.id,
        lane: state.kind === 'lane' ? state.id : around.lane,
        group: ownGroup(state) ?? around.group,
        children: childStates(state).map((child) => child.id),
        next: follower?.id,
      };
      nodes.set(state.id, node);
      if (state.kind === 'lane') regions.set(state.id, regions.size);
      state.transitions?.forEach((transition, index) => {
        transitions.set(transition.id, {
          transition,
          source: state.id,
          path: `${own}/transitions/${index}`,
        });
      });
      visit(childStates(state), own, {
        parent: node,
        region: state.kind === 'lane' ? state.id : around.region,
        ...(node.lane === undefined ? {} : { lane: node.lane }),
        ...(node.group === undefined ? {} : { group: node.group }),
        inSequence: isContainer(state) && flowOf(state) === 'sequence',
      });
    });
  };

  visit(chart.states, '/chart', { region: ROOT, inSequence: true });
  return {
    nodes,
    transitions,
    regions,
    initial: chart.initial ?? chart.states.find((state) => state.kind !== 'history')?.id ?? '',
    top: chart.states.map((state) => state.id),
  };
}

/** The node of an id that is known to be in the chart. */
export function nodeOf(index: ChartIndex, id: string): ChartNode {
  const node = index.nodes.get(id);
  if (!node) throw new Error(`no such state: ${id}`);
  return node;
}

/** The states around one, from the nearest out. */
export function ancestors(index: ChartIndex, id: string): readonly ChartNode[] {
  const found: ChartNode[] = [];
  for (let at = nodeOf(index, id).parent; at !== undefined; at = nodeOf(index, at).parent) {
    found.push(nodeOf(index, at));
  }
  return found;
}

export function isWithin(index: ChartIndex, id: string, container: string): boolean {
  return id === container || ancestors(index, id).some((node) => node.id === container);
}

/** Where a container starts. */
export const initialOf = (state: Compound): string | undefined =>
  state.initial ?? state.states.find((child) => child.kind !== 'history')?.id;

/** A member of a checklist is no state of its own in the machine: all of them are open while the checklist is. */
export function isMember(index: ChartIndex, node: ChartNode): boolean {
  if (node.parent === undefined) return false;
  const parent = nodeOf(index, node.parent).state;
  return isContainer(parent) && flowOf(parent) === 'checklist';
}
