import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { createActor, createMachine } from 'xstate';
import type { StateConfig } from './machine-config.ts';

/**
 * A region's machine with one inert scope, made once: building a scope per event is what makes `transition()` slow.
 * What XState says of a state and an event is remembered, so a region in the same state is always the same object.
 */
export interface RegionMachine {
  readonly initial: AnyMachineSnapshot;
  next(snapshot: AnyMachineSnapshot, event: string): AnyMachineSnapshot;
  /** The snapshot that was packed from this machine. */
  restore(packed: PackedRegion): AnyMachineSnapshot;
}

/** All that a region's snapshot consists of, there being no context, no children and no output: where it is and its history. */
export interface PackedRegion {
  readonly value: AnyMachineSnapshot['value'];
  readonly history: Readonly<Record<string, readonly string[]>>;
}

type Scope = Parameters<AnyStateMachine['transition']>[2];

/** A region's machine; XState reads its configuration when it is first asked for, since most plans are only looked at. */
export function regionMachine(config: StateConfig): RegionMachine {
  const machine = lazily(() => {
    const made: AnyStateMachine = createMachine(config as Parameters<typeof createMachine>[0]);
    return { made, scope: inertScope(made) };
  });
  const snapshots = new Map<string, AnyMachineSnapshot>();
  const ways = new WeakMap<AnyMachineSnapshot, Map<string, AnyMachineSnapshot>>();
  const theOne = (snapshot: AnyMachineSnapshot): AnyMachineSnapshot => {
    const key = keyOf(snapshot);
    const known = snapshots.get(key);
    if (!known) snapshots.set(key, snapshot);
    return known ?? snapshot;
  };
  const waysFrom = (snapshot: AnyMachineSnapshot): Map<string, AnyMachineSnapshot> => {
    const known = ways.get(snapshot);
    if (known) return known;
    const made = new Map<string, AnyMachineSnapshot>();
    ways.set(snapshot, made);
    return made;
  };
  const initial = lazily(() => {
    const { made, scope } = machine();
    return theOne(made.getInitialSnapshot(scope, undefined));
  });
  return {
    get initial() {
      return initial();
    },
    next: (snapshot, event) => {
      const from = waysFrom(snapshot);
      const known = from.get(event);
      if (known) return known;
      const { made, scope } = machine();
      const after = theOne(made.transition(snapshot, { type: event }, scope));
      from.set(event, after);
      return after;
    },
    restore: (packed) => {
      const known = snapshots.get(JSON.stringify(packed));
      if (known) return known;
      const { made } = machine();
      const historyValue = Object.fromEntries(
        Object.entries(packed.history).map(([id, nodes]) => [
          id,
          nodes.map((node) => made.getStateNodeById(node)),
        ]),
      );
      const found: AnyMachineSnapshot = made.resolveState({
        value: packed.value,
        context: {},
        historyValue,
      });
      // Outermost first, as XState has them after a step.
      found._nodes.sort((a: { order: number }, b: { order: number }) => a.order - b.order);
      return theOne(found);
    },
  };
}

function inertScope(machine: AnyStateMachine): Scope {
  const self = createActor(machine);
  return {
    self,
    defer: () => undefined,
    id: '',
    logger: () => undefined,
    sessionId: '',
    stopChild: () => undefined,
    system: self.system,
    emit: () => undefined,
    actionExecutor: () => undefined,
  } as unknown as Scope;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export function packRegion({ value, historyValue }: AnyMachineSnapshot): PackedRegion {
  const history = Object.entries(historyValue as Record<string, readonly { id: string }[]>);
  return {
    value,
    history: Object.fromEntries(history.map(([id, nodes]) => [id, nodes.map((node) => node.id)])),
  };
}

const keyOf = (snapshot: AnyMachineSnapshot): string => JSON.stringify(packRegion(snapshot));

const actives = new WeakMap<AnyMachineSnapshot, ReadonlySet<string>>();

/** Ids of the active states of a snapshot, a region's root included. */
export function activeIds(snapshot: AnyMachineSnapshot): ReadonlySet<string> {
  const known = actives.get(snapshot);
  if (known) return known;
  const found = new Set<string>();
  // XState names the active nodes in `_nodes`; the public `value` would have to be walked against the machine for the same list.
  for (const node of snapshot._nodes as readonly { id: string }[]) {
    if (!node.id.endsWith(':region')) found.add(node.id);
  }
  actives.set(snapshot, found);
  return found;
}
