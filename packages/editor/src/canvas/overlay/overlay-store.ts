import { createContext, useContext, useSyncExternalStore } from 'react';
import type { NodeOverlay, NodeStatus, RunOverlay, TargetOverlay } from './run-overlay.ts';

/**
 * Holds the overlay outside React Flow's nodes, so that a tick of the clock or one step's change
 * renders only the cards it touches.
 */
export class OverlayStore {
  private overlay: RunOverlay | undefined;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(next: RunOverlay | undefined): void {
    this.overlay = next && this.overlay ? reuse(this.overlay, next) : next;
    for (const listener of this.listeners) listener();
  }

  get current(): RunOverlay | undefined {
    return this.overlay;
  }
}

/** Keeps the entries of the last overlay that say the same, so that they compare equal. */
function reuse(before: RunOverlay, next: RunOverlay): RunOverlay {
  return {
    ...next,
    nodes: reuseEntries(before.nodes, next.nodes),
    targets: reuseEntries(before.targets, next.targets),
  };
}

function reuseEntries<T extends object>(
  before: Readonly<Record<string, T>>,
  next: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  const out: Record<string, T> = {};
  for (const [id, entry] of Object.entries(next)) {
    const old = before[id];
    out[id] = old && isAlike(old, entry) ? old : entry;
  }
  return out;
}

function isAlike<T extends object>(a: T, b: T): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof T>;
  for (const key of keys) if (a[key] !== b[key]) return false;
  return true;
}

export const OverlayContext = createContext<OverlayStore>(new OverlayStore());

function useOverlay<T>(select: (overlay: RunOverlay | undefined) => T): T {
  const store = useContext(OverlayContext);
  return useSyncExternalStore(store.subscribe, () => select(store.current));
}

export const useNodeOverlay = (id: string): NodeOverlay | undefined =>
  useOverlay((overlay) => overlay?.nodes[id]);

/** How the run stands at every node, as lines of `<id> <status>`; undefined where nothing runs. Text, so that the same compares equal. */
export const useNodeStatuses = (): string | undefined =>
  useOverlay(
    (overlay) =>
      overlay &&
      Object.entries(overlay.nodes)
        .map(([id, { status }]) => `${id} ${status}`)
        .join('\n'),
  );

/** How the things of a list stand, counted: done with in whatever way, failed, asking for help. */
export function useTally(ids: readonly string[]): {
  readonly closed: number;
  readonly failed: number;
  readonly help: number;
} {
  // As text, so that the same counts compare equal.
  const counted = useOverlay((overlay) => {
    const nodes = ids.flatMap((id) => overlay?.nodes[id] ?? []);
    const closed = nodes.filter(({ status }) => CLOSED.has(status)).length;
    const failed = nodes.filter(({ status }) => status === 'failed').length;
    return `${closed} ${failed} ${nodes.filter(({ help }) => help).length}`;
  });
  const [closed = 0, failed = 0, help = 0] = counted.split(' ').map(Number);
  return { closed, failed, help };
}

const CLOSED: ReadonlySet<NodeStatus> = new Set([
  'done',
  'skipped',
  'not-applicable',
  'failed',
  'passed',
]);

export const useTargetOverlay = (id: string): TargetOverlay | undefined =>
  useOverlay((overlay) => overlay?.targets[id]);

/** The run's time in whole seconds while `ticking`, so that a stopped clock never renders again. */
export const useOverlayNow = (ticking: boolean): number =>
  useOverlay((overlay) => (ticking && overlay ? Math.floor(overlay.now / 1000) * 1000 : 0));

export const useIsRun = (): boolean => useOverlay((overlay) => overlay !== undefined);

export const useRunTimeZone = (): string => useOverlay((overlay) => overlay?.timeZone ?? 'UTC');
