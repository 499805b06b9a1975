import type { AnyMachineSnapshot } from 'xstate';
import type { ChartIndex } from './chart-index.ts';
import { isWithin, ROOT } from './chart-index.ts';
import type { ChartMachine } from './chart-machine.ts';
import { containersWithin, project, regionsAround } from './chart-machine.ts';
import { LEAVE, START } from './machine-config.ts';
import { containerOf, jumpMove, regionOf } from './moves.ts';
import { activeIds } from './region-machine.ts';

/** Which states are active: a snapshot for every region that has ever run. A cache of what the journal says, never stored. */
export interface ChartConfiguration {
  /** By the region's number in the index, which makes a changed copy cheap however many regions there are. */
  readonly regions: readonly (AnyMachineSnapshot | undefined)[];
  /** The lanes inside a container as they were when it was last left, for its deep history. */
  readonly left: Readonly<Record<string, Readonly<Record<string, AnyMachineSnapshot>>>>;
}

/** What one move changed, outermost first. Ends (`<id>:done`, `<id>:open`) are among the states. */
export interface Movement {
  readonly configuration: ChartConfiguration;
  readonly entered: readonly string[];
  readonly exited: readonly string[];
}

interface Draft {
  regions: (AnyMachineSnapshot | undefined)[];
  left: ChartConfiguration['left'];
  entered: string[];
  exited: string[];
}

const NONE: ChartConfiguration = { regions: [], left: {} };

/** A chart at its beginning. */
export function startChart(chart: ChartMachine): Movement {
  const draft: Draft = { regions: [], left: {}, entered: [], exited: [] };
  const snapshot = machineOf(chart, ROOT).initial;
  setSnapshot(chart.index, draft, ROOT, snapshot);
  enter(chart, draft, activeIds(snapshot), undefined, undefined);
  return finish(draft);
}

export const emptyConfiguration = NONE;

/** Takes a move by its event; undefined where its source is not active. */
export function move(
  chart: ChartMachine,
  from: ChartConfiguration,
  event: string,
): Movement | undefined {
  const planned = chart.moves.get(event);
  const before = planned && snapshotOf(chart.index, from, planned.region);
  if (!planned || !before || !isActive(chart.index, from, planned.source)) return undefined;
  const after = machineOf(chart, planned.region).next(before, event);
  return change(chart, from, planned.region, planned.domain, after, planned.target);
}

/** Sends the chart to any state: within the nearest active container around it, so that what lies outside that goes on undisturbed. */
export function jump(
  chart: ChartMachine,
  from: ChartConfiguration,
  to: string,
): Movement | undefined {
  const { index } = chart;
  const region = regionsAround(index, regionOf(index, to)).find((id) =>
    isRegionActive(index, from, id),
  );
  const before = region === undefined ? undefined : snapshotOf(index, from, region);
  if (region === undefined || !before) return undefined;
  const inside = project(index, to, region);
  const active = activeIds(before);
  const domain = containersWithin(index, inside, region).find((id) => active.has(id)) ?? region;
  const after = machineOf(chart, region).next(before, jumpMove(inside));
  return change(chart, from, region, domain, after, to);
}

/** Whether a state, or an end of a container, is active. */
export function isActive(
  index: ChartIndex,
  configuration: ChartConfiguration,
  id: string,
): boolean {
  if (index.nodes.get(id)?.state.kind === 'lane') return isRegionActive(index, configuration, id);
  const snapshot = snapshotOf(index, configuration, regionOf(index, id));
  return snapshot !== undefined && activeIds(snapshot).has(id);
}

/** Ids of all active states, those of lanes included; the order says nothing. */
export function activeStates(
  chart: ChartMachine,
  configuration: ChartConfiguration,
): readonly string[] {
  const found: string[] = [];
  for (const region of chart.regions.keys()) {
    const snapshot = snapshotOf(chart.index, configuration, region);
    if (snapshot && !isIdle(region, snapshot)) found.push(...activeIds(snapshot));
  }
  return found.filter((id) => id !== ROOT);
}

/** The snapshot of a region; undefined where it has never run. */
export function snapshotOf(
  index: ChartIndex,
  { regions }: Pick<ChartConfiguration, 'regions'>,
  region: string,
): AnyMachineSnapshot | undefined {
  return regions[numberOf(index, region)];
}

function setSnapshot(
  index: ChartIndex,
  { regions }: Draft,
  region: string,
  snapshot: AnyMachineSnapshot,
): void {
  regions[numberOf(index, region)] = snapshot;
}

function numberOf(index: ChartIndex, region: string): number {
  const number = index.regions.get(region);
  if (number === undefined) throw new Error(`no region ${region}`);
  return number;
}

const isRegionActive = (
  index: ChartIndex,
  configuration: ChartConfiguration,
  region: string,
): boolean => {
  const snapshot = snapshotOf(index, configuration, region);
  return snapshot !== undefined && !isIdle(region, snapshot);
};

const isIdle = (region: string, snapshot: AnyMachineSnapshot): boolean =>
  activeIds(snapshot).has(`${region}:idle`);

const machineOf = (chart: ChartMachine, region: string) => {
  const machine = chart.regions.get(region);
  if (!machine) throw new Error(`no region ${region}`);
  return machine;
};

function change(
  chart: ChartMachine,
  from: ChartConfiguration,
  region: string,
  domain: string,
  after: AnyMachineSnapshot,
  target: string,
): Movement {
  const before = snapshotOf(chart.index, from, region);
  const draft: Draft = { regions: [...from.regions], left: from.left, entered: [], exited: [] };
  const was = before ? activeIds(before) : new Set<string>();
  const is = activeIds(after);
  const inDomain = (id: string): boolean =>
    id !== domain &&
    id !== region &&
    (domain === region || isWithin(chart.index, containerOf(id), domain));
  for (const id of [...was].reverse()) {
    if (inDomain(id)) exit(chart, draft, id);
  }
  draft.left = remember(chart, from, draft);
  setSnapshot(chart.index, draft, region, after);
  const named = chart.index.nodes.get(target);
  const isDeep = named?.state.kind === 'history' && named.state.deep === true;
  const deep = isDeep ? named?.parent : undefined;
  const fresh = new Set([...is].filter((id) => inDomain(id)));
  enter(chart, draft, fresh, target, deep);
  return finish(draft);
}

/** Keeps the lanes of every container that was just left and that a deep history may go back to. */
function remember(
  chart: ChartMachine,
  from: ChartConfiguration,
  draft: Draft,
): ChartConfiguration['left'] {
  let { left } = draft;
  for (const id of draft.exited) {
    const lanes = chart.deep.get(id);
    if (!lanes) continue;
    const active = lanes.filter((lane) => isRegionActive(chart.index, from, lane));
    const kept = Object.fromEntries(
      active.flatMap((lane) => {
        const snapshot = snapshotOf(chart.index, from, lane);
        return snapshot ? [[lane, snapshot]] : [];
      }),
    );
    left = { ...left, [id]: kept };
  }
  return left;
}

/** Leaves a state; a parallel state's lanes with all they hold go first. */
function exit(chart: ChartMachine, draft: Draft, id: string): void {
  for (const lane of [...(chart.lanes.get(id) ?? [])].reverse()) {
    const snapshot = snapshotOf(chart.index, draft, lane);
    if (!snapshot || isIdle(lane, snapshot)) continue;
    for (const inner of [...activeIds(snapshot)].reverse()) {
      if (inner !== lane) exit(chart, draft, inner);
    }
    draft.exited.push(lane);
    setSnapshot(chart.index, draft, lane, machineOf(chart, lane).next(snapshot, LEAVE));
  }
  draft.exited.push(id);
}

/** Enters the given states, starting the lanes of parallel ones: at `target` where it lies in one; where they were left, inside the container whose deep history is gone back to; else at their beginning. */
function enter(
  chart: ChartMachine,
  draft: Draft,
  states: Iterable<string>,
  target: string | undefined,
  deep: string | undefined,
): void {
  for (const id of states) {
    if (id === ROOT) continue;
    draft.entered.push(id);
    for (const lane of chart.lanes.get(id) ?? []) {
      draft.entered.push(lane);
      const snapshot = startLane(chart, draft, lane, target, deep);
      setSnapshot(chart.index, draft, lane, snapshot);
      const inner = [...activeIds(snapshot)].filter((state) => state !== lane);
      enter(chart, draft, inner, target, deep);
    }
  }
}

function startLane(
  chart: ChartMachine,
  draft: Draft,
  lane: string,
  target: string | undefined,
  deep: string | undefined,
): AnyMachineSnapshot {
  const machine = machineOf(chart, lane);
  const idle = snapshotOf(chart.index, draft, lane) ?? machine.initial;
  const left = deep === undefined ? undefined : draft.left[deep]?.[lane];
  if (target !== undefined && target !== lane && containerOf(target) !== ROOT) {
    if (isWithin(chart.index, containerOf(target), lane)) {
      const inside = project(chart.index, target, lane);
      return machine.next(idle, jumpMove(inside));
    }
  }
  if (left) return { ...left, historyValue: idle.historyValue } as AnyMachineSnapshot;
  return machine.next(idle, START);
}

const finish = (draft: Draft): Movement => ({
  configuration: { regions: draft.regions, left: draft.left },
  entered: draft.entered,
  exited: draft.exited,
});
