import type { Point } from '../layout/geometry.ts';
import { routeAround } from '../layout/route/route-edges.ts';
import type { CanvasEdge } from '../model/canvas-model.ts';
import type { LineEnd, LineStart } from './canvas-drawing.ts';
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
    lineTo: (to) => lineBetween(start.from, to, start.option),
    slotAt: (at) => dropAt(model, geometry, at, [], (into) => drawing.mayAdd(into)),
    leadsNowhere: (slot, screen) => drawing.onConnectToNew(start, slot, screen),
  });
}

/** Taking an existing line's end to another node; the line itself fades meanwhile. */
export function reconnectSession(env: GestureEnv, id: string, end: LineEnd, from: Point): Session {
  const { drawing, root, model } = env;
  const edge = model.edges.find((each) => each.id === id);
  const parts = root.querySelectorAll<SVGElement>(`.cv-edges [data-edge="${CSS.escape(id)}"]`);
  for (const part of parts) part.dataset.moving = '';
  const session = lineSession(env, from, {
    isBackwards: end === 'source',
    mayLead: (node) => drawing.mayReconnect(id, end, node),
    leads: (node) => drawing.onReconnect(id, end, node),
    lineTo: (node) => edge && { ...edge, [end]: node },
    slotAt: () => undefined,
    leadsNowhere: () => Promise.resolve(),
  });
  return {
    ...session,
    end: () => {
      for (const part of parts) delete part.dataset.moving;
      session.end();
    },
  };
}

/** A line that is not there yet. */
const lineBetween = (source: string, target: string, option: string | undefined): CanvasEdge => ({
  id: '',
  kind: option === undefined ? 'transition' : 'option',
  source,
  target,
  option,
  label: undefined,
  transition: undefined,
  trigger: undefined,
});

interface LineEnds {
  /** The end that is held is the one the line leaves from. */
  readonly isBackwards?: boolean;
  mayLead(to: string): boolean;
  leads(to: string): void;
  /** The line as it would be, for its way to be found. */
  lineTo(node: string): CanvasEdge | undefined;
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
  /** Found once a node: it costs more than a move of the pointer may. */
  const ways = new Map<string, readonly Point[] | undefined>();
  const wayTo = (node: string): readonly Point[] | undefined => {
    if (!ways.has(node)) {
      const line = ends.lineTo(node);
      ways.set(node, line && routeAround(model, geometry.boxes, line)?.points);
    }
    return ways.get(node);
  };
  const straight = (at: Point): readonly Point[] => (ends.isBackwards ? [at, start] : [start, at]);
  return {
    move: ({ at }) => {
      const target = targetAt(at);
      const slot = target ? undefined : ends.slotAt(at);
      const lit = target?.may ? target.id : undefined;
      root.dataset.gesture = lit !== undefined || slot ? 'connect' : 'refused';
      store.set({
        kind: 'connect',
        way: (lit !== undefined && wayTo(lit)) || straight(at),
        held: at,
        target: lit === undefined ? undefined : geometry.boxes.get(lit),
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
      const asking = { kind: 'connect', way: straight(at), held: at, target: undefined } as const;
      left = { ...asking, slot, isAsking: true };
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
