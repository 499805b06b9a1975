import type { Point } from '../layout/geometry.ts';
import type { LineStart } from './canvas-drawing.ts';
import { dropAt } from './drop-target.ts';
import type { Gesture } from './gesture-store.ts';
import { nodeMeantAt } from './hit.ts';
import type { GestureEnv, Session } from './session.ts';

/** Drawing a new line out of a node: to another node, to itself, or to bare ground for a new one there. */
export function connectSession(env: GestureEnv, start: LineStart, from: Point): Session {
  const { model, geometry, drawing } = env;
  return lineSession(env, from, {
    mayLead: (to) => drawing.mayConnect(start, to),
    leads: (to) => drawing.onConnect(start, to),
    slotAt: (at) => dropAt(model, geometry, at, [], (into) => drawing.mayAdd(into)),
    leadsNowhere: (slot, screen) => drawing.onConnectToNew(start, slot, screen),
  });
}

/** Taking an existing line's end to another node. */
export function reconnectSession(env: GestureEnv, edge: string, from: Point): Session {
  const { drawing } = env;
  return lineSession(env, from, {
    mayLead: (to) => drawing.mayReconnect(edge, to),
    leads: (to) => drawing.onReconnect(edge, to),
    slotAt: () => undefined,
    leadsNowhere: () => Promise.resolve(),
  });
}

interface LineEnds {
  mayLead(to: string): boolean;
  leads(to: string): void;
  slotAt(at: Point): ReturnType<typeof dropAt>;
  leadsNowhere(slot: NonNullable<ReturnType<typeof dropAt>>, screen: Point): Promise<void>;
}

function lineSession(env: GestureEnv, start: Point, ends: LineEnds): Session {
  const { model, geometry, store, root } = env;
  const legal = new Map<string, boolean>();
  let left: Gesture | undefined;
  const targetAt = (at: Point): { readonly id: string; readonly may: boolean } | undefined => {
    const node = nodeMeantAt(model, geometry, at);
    if (!node) return undefined;
    const may = legal.get(node.id) ?? ends.mayLead(node.id);
    legal.set(node.id, may);
    return { id: node.id, may };
  };
  return {
    move: ({ at }) => {
      const target = targetAt(at);
      const slot = target ? undefined : ends.slotAt(at);
      root.dataset.gesture = target?.may || slot ? 'connect' : 'refused';
      store.set({
        kind: 'connect',
        start,
        end: at,
        target: target?.may ? geometry.boxes.get(target.id) : undefined,
        slot,
      });
    },
    drop: ({ at, screen }) => {
      const target = targetAt(at);
      if (target) {
        if (target.may) ends.leads(target.id);
        return;
      }
      const slot = ends.slotAt(at);
      if (!slot) return;
      // The line stays in sight while it is asked what it is to lead to.
      const asking = { kind: 'connect', start, end: at, target: undefined, slot } as const;
      left = { ...asking, isAsking: true };
      store.set(left);
      void ends.leadsNowhere(slot, screen).then(() => {
        if (store.read() === left) store.set(undefined);
      });
    },
    end: () => {
      if (!left) store.set(undefined);
      delete root.dataset.gesture;
    },
  };
}
