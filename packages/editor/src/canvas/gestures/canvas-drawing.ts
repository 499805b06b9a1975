import type { Point, Rect } from '../layout/geometry.ts';

/** Where a line leaves: a state, or one answer of a decision. */
export interface LineStart {
  readonly from: string;
  readonly option?: string | undefined;
}

/** Which end of a line: where it leaves, or where it leads. */
export type LineEnd = 'source' | 'target';

/** A place among the children of a container (null: the top). */
export interface SlotAt {
  readonly into: string | null;
  readonly index: number;
}

/**
 * What a page that edits the plan makes of gestures on the canvas. The canvas knows where things are; the page knows
 * what is legal and which edit it is. Without one, the canvas only shows.
 */
export interface CanvasDrawing {
  mayMove(nodes: readonly string[], into: string | null): boolean;
  onMove(nodes: readonly string[], slot: SlotAt): void;
  /** Whether a node stands where somebody put it by hand. */
  isPlaced(node: string): boolean;
  /** Whether a drag is meant to place by hand rather than to put in order; Alt means the other of the two. */
  placesByHand(): boolean;
  /** Puts nodes somewhere by hand; places are relative to their container. */
  onPlace(places: ReadonlyMap<string, Point>): void;
  /** Gives a container a size of its own; the box is relative to what holds it. */
  onResize(node: string, box: Rect): void;
  /** Whether lines may leave a node at all. */
  mayLeave(node: string): boolean;
  mayConnect(start: LineStart, to: string): boolean;
  onConnect(start: LineStart, to: string): void;
  /** Whether there is anything that may be added to a container. */
  mayAdd(into: string | null): boolean;
  /** A line was let go of over bare ground, `at` on the screen. Settles once it is settled what comes there, if anything. */
  onConnectToNew(start: LineStart, slot: SlotAt, at: Point): Promise<void>;
  /** Whether a line's end may be taken somewhere else at all. */
  hasLooseEnd(edge: string, end: LineEnd): boolean;
  mayReconnect(edge: string, end: LineEnd, node: string): boolean;
  onReconnect(edge: string, end: LineEnd, node: string): void;
  onRename(node: string, title: string): void;
}
