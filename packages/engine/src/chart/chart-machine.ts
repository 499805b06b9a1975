import type { ChartIndex } from './chart-index.ts';
import { ancestors, isContainer, isMember, isWithin, nodeOf, ROOT } from './chart-index.ts';
import type { StateConfig } from './machine-config.ts';
import { addMove, allowJumps, findConfig, regionConfig } from './machine-config.ts';
import type { Move } from './moves.ts';
import { containerOf, doneOf, jumpMove, movesOf, openOf, regionOf } from './moves.ts';
import type { RegionMachine } from './region-machine.ts';
import { regionMachine } from './region-machine.ts';

/** A move as the machine of one region makes it. */
export interface RegionMove {
  readonly event: string;
  /** The region whose machine takes it: the deepest that holds both ends. */
  readonly region: string;
  /** The state it starts from, in whichever region that lies; it must be active. */
  readonly source: string;
  /** Everything active below this state is left. */
  readonly domain: string;
  /** The state it goes to, in whichever region that lies. */
  readonly target: string;
}

/** A chart made ready to run: one small machine a region, and every move by its event. */
export interface ChartMachine {
  readonly index: ChartIndex;
  readonly regions: ReadonlyMap<string, RegionMachine>;
  readonly moves: ReadonlyMap<string, RegionMove>;
  /** Containers that a deep history goes back to, each with the lanes anywhere inside it. */
  readonly deep: ReadonlyMap<string, readonly string[]>;
  /** Lanes by the parallel state that holds them. */
  readonly lanes: ReadonlyMap<string, readonly string[]>;
}

/** Compiles a chart whose ids and references have been checked; throws where they are wrong. */
export function buildChartMachine(index: ChartIndex): ChartMachine {
  const lanes = new Map<string, readonly string[]>();
  const regionIds = [ROOT];
  for (const node of index.nodes.values()) {
    if (node.state.kind === 'parallel') lanes.set(node.id, node.children);
    if (node.state.kind === 'lane') regionIds.push(node.id);
  }
  const configs = new Map(
    regionIds.map((id): [string, StateConfig] => [
      id,
      regionConfig(index, id, { parallel: 'split' }),
    ]),
  );
  const moves = new Map<string, RegionMove>();
  for (const move of movesOf(index)) moves.set(move.event, place(index, move, configs));
  for (const [region, config] of configs) {
    const ids = jumpTargets(index, region);
    allowJumps(config, ids);
    // Inside a lane or a compound state a jump is its own affair: it is not left.
    for (const node of index.nodes.values()) {
      const isOwn = node.id === region || (node.region === region && node.state.kind !== 'lane');
      if (!isOwn || !isContainer(node.state)) continue;
      allowJumps(
        findConfig(config, node.id),
        ids.filter((id) => id !== node.id && isWithin(index, id, node.id)),
      );
    }
    for (const id of ids) {
      moves.set(jumpMove(id), {
        event: jumpMove(id),
        region,
        source: region,
        domain: region,
        target: id,
      });
    }
  }
  const regions = new Map([...configs].map(([id, config]) => [id, regionMachine(config)]));
  return { index, regions, moves, lanes, deep: deepContainers(index) };
}

function deepContainers(index: ChartIndex): ReadonlyMap<string, readonly string[]> {
  const lanes = [...index.nodes.values()].filter(({ state }) => state.kind === 'lane');
  const found = new Map<string, readonly string[]>();
  for (const { state, parent } of index.nodes.values()) {
    if (state.kind !== 'history' || !state.deep || parent === undefined) continue;
    const inside = lanes.filter(({ id }) => id !== parent && isWithin(index, id, parent));
    found.set(
      parent,
      inside.map(({ id }) => id),
    );
  }
  return found;
}

/** Every state of a region that a person may be sent to; members of a checklist are reached through it. */
const jumpTargets = (index: ChartIndex, region: string): readonly string[] =>
  [...index.nodes.values()]
    .filter(
      (node) => node.region === region && node.state.kind !== 'lane' && !isMember(index, node),
    )
    .map((node) => node.id);

/** Gives a move to the deepest region that holds both its ends, with parallel states standing in for what lies in their lanes. */
function place(
  index: ChartIndex,
  move: Move,
  configs: ReadonlyMap<string, StateConfig>,
): RegionMove {
  const chain = regionsAround(index, regionOf(index, move.source));
  const targets = new Set(regionsAround(index, regionOf(index, move.target)));
  const region = chain.find((id) => targets.has(id)) ?? ROOT;
  const source = project(index, move.source, region);
  const target = project(index, move.target, region);
  const config = configs.get(region);
  if (!config) throw new Error(`no region ${region}`);
  addMove(config, move.event, source, target);
  return {
    event: move.event,
    region,
    source: move.source,
    domain: domainOf(index, source, target, region),
    target: move.target,
  };
}

/** A region and those around it, from the nearest out. */
export function regionsAround(index: ChartIndex, region: string): readonly string[] {
  const found = [region];
  for (let at = region; at !== ROOT; ) {
    at = nodeOf(index, at).region;
    found.push(at);
  }
  return found;
}

/** The state of a region's machine that stands for a state in it or in a lane below it. */
export function project(index: ChartIndex, target: string, region: string): string {
  let at = target;
  for (let inside = regionOf(index, at); inside !== region; inside = regionOf(index, at)) {
    const parallel = nodeOf(index, inside).parent;
    if (parallel === undefined) throw new Error(`${target} does not lie in ${region}`);
    at = parallel;
  }
  return at;
}

const isEnd = (id: string): boolean =>
  id === doneOf(containerOf(id)) || id === openOf(containerOf(id));

/** The containers around a state of a region's machine, from the nearest out, the region's root last. */
export function containersWithin(index: ChartIndex, id: string, region: string): readonly string[] {
  const container = containerOf(id);
  const own = isEnd(id) ? [container] : [];
  if (container === region) return own;
  const outer = ancestors(index, container).map((node) => node.id);
  const end = outer.indexOf(region);
  return [...own, ...(end < 0 ? [...outer, ROOT] : outer.slice(0, end + 1))];
}

/** SCXML's transition domain: the source where the target lies inside it, else the nearest container of both. */
function domainOf(index: ChartIndex, source: string, target: string, region: string): string {
  const around = containersWithin(index, target, region);
  if (source !== target && around.includes(source)) return source;
  return containersWithin(index, source, region).find((id) => around.includes(id)) ?? region;
}
