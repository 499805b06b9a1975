import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { createActor, createMachine } from 'xstate';
import type { StateConfig } from './machine-config.ts';

/** A region's machine with one inert scope, made once: building a scope per event is what makes `transition()` slow. */
export interface RegionMachine {
  readonly initial: AnyMachineSnapshot;
  next(snapshot: AnyMachineSnapshot, event: string): AnyMachineSnapshot;
}

type Scope = Parameters<AnyStateMachine['transition']>[2];

export function regionMachine(config: StateConfig): RegionMachine {
  const machine: AnyStateMachine = createMachine(config as Parameters<typeof createMachine>[0]);
  const self = createActor(machine);
  const scope = {
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
  const initial = machine.getInitialSnapshot(scope, undefined);
  return {
    initial,
    next: (snapshot, event) => machine.transition(snapshot, { type: event }, scope),
  };
}

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
