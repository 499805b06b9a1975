import type { ChartState, Compound } from '../runbook/chart.ts';
import type { ChartIndex } from './chart-index.ts';
import { flowOf, initialOf, isContainer, nodeOf, ROOT } from './chart-index.ts';
import { doneOf, jumpMove, openOf } from './moves.ts';

/**
 * What XState needs of a state; the plain shape keeps the configuration free of XState's generics.
 * Ends are plain states: XState would refuse every event after a machine's final state, and a person may still go back.
 */
export interface StateConfig {
  id: string;
  type?: 'parallel' | 'history';
  history?: 'shallow' | 'deep';
  initial?: string;
  target?: string;
  states?: Record<string, StateConfig>;
  on?: Record<string, MoveConfig>;
}

/** Where a lane's machine rests while its parallel state is not active; it keeps its history there. */
export const idleOf = (region: string): string => `${region}:idle`;
export const wrapperOf = (region: string): string => `${region}:region`;
export const START = '$start';
export const LEAVE = '$leave';

interface Shape {
  /** Whole: lanes are regions of one machine. Split: a parallel state is a leaf and its lanes are machines of their own. */
  readonly parallel: 'whole' | 'split';
}

/** A region's states as a configuration, without its moves. A lane of its own is wrapped, so that leaving it notes its history. */
export function regionConfig(index: ChartIndex, region: string, shape: Shape): StateConfig {
  if (region === ROOT) return sequence(ROOT, topStates(index), index.initial, shape);
  const lane = containerConfig(nodeOf(index, region).state as Compound, shape);
  if (shape.parallel === 'whole') return lane;
  return {
    id: wrapperOf(region),
    initial: idleOf(region),
    states: { [idleOf(region)]: { id: idleOf(region) }, [region]: lane },
    on: { [LEAVE]: { target: `#${idleOf(region)}` }, [START]: { target: `#${region}` } },
  };
}

const topStates = (index: ChartIndex): ChartState[] =>
  index.top.map((id) => nodeOf(index, id).state);

function sequence(
  id: string,
  states: readonly ChartState[],
  initial: string | undefined,
  shape: Shape,
): StateConfig {
  const children: Record<string, StateConfig> = {};
  const first = initial ?? doneOf(id);
  for (const state of states) children[state.id] = stateConfig(state, shape, first);
  children[doneOf(id)] = { id: doneOf(id) };
  return { id, initial: first, states: children };
}

function containerConfig(state: Compound, shape: Shape): StateConfig {
  if (flowOf(state) === 'sequence')
    return sequence(state.id, state.states, initialOf(state), shape);
  return {
    id: state.id,
    initial: openOf(state.id),
    states: {
      [openOf(state.id)]: { id: openOf(state.id) },
      [doneOf(state.id)]: { id: doneOf(state.id) },
    },
  };
}

function stateConfig(state: ChartState, shape: Shape, first: string): StateConfig {
  if (isContainer(state)) return containerConfig(state, shape);
  if (state.kind === 'history') {
    return {
      id: state.id,
      type: 'history',
      history: state.deep ? 'deep' : 'shallow',
      target: `#${state.default ?? first}`,
    };
  }
  if (state.kind !== 'parallel' || shape.parallel === 'split') return { id: state.id };
  return {
    id: state.id,
    type: 'parallel',
    states: Object.fromEntries(state.states.map((lane) => [lane.id, containerConfig(lane, shape)])),
  };
}

export interface MoveConfig {
  target: string;
  reenter?: boolean;
}

/** Lets a state be left by an event. [C3] A move from a state to itself leaves and enters it again. */
export function addMove(root: StateConfig, event: string, source: string, target: string): void {
  const from = findConfig(root, source);
  from.on = {
    ...from.on,
    [event]: { target: `#${target}`, ...(source === target ? { reenter: true } : {}) },
  };
}

const byId = new WeakMap<StateConfig, ReadonlyMap<string, StateConfig>>();

/** Finds a state's configuration by id, below a root whose states are all there. */
export function findConfig(root: StateConfig, id: string): StateConfig {
  const known = byId.get(root) ?? new Map(within(root).map((config) => [config.id, config]));
  byId.set(root, known);
  const found = known.get(id);
  if (!found) throw new Error(`no state ${id} below ${root.id}`);
  return found;
}

const within = (root: StateConfig): StateConfig[] => [
  root,
  ...Object.values(root.states ?? {}).flatMap(within),
];

/** Lets the root go straight to any of the given states, by name. */
export function allowJumps(root: StateConfig, ids: Iterable<string>): void {
  root.on ??= {};
  for (const id of ids) root.on[jumpMove(id)] = { target: `#${id}` };
}
