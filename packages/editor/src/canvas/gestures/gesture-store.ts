import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Point, Rect } from '../layout/geometry.ts';
import type { DropTarget } from './drop-target.ts';
import type { Guide } from './snap.ts';
import type { GapMark } from './spacing.ts';

/** What is going on under the pointer, as it is to be drawn. */
export type Gesture =
  | {
      readonly kind: 'order';
      readonly moving: readonly string[];
      readonly drop: DropTarget | undefined;
      /** Whether Alt would place it by hand instead. */
      readonly hasHandPlaces: boolean;
    }
  | {
      readonly kind: 'place';
      readonly guides: readonly Guide[];
      readonly gaps: readonly GapMark[];
    }
  | {
      readonly kind: 'connect';
      /** The line as it would run: to the node it is held over, or straight to the pointer. */
      readonly way: readonly Point[];
      /** Where the pointer holds it. */
      readonly held: Point;
      /** The node it would lead to. */
      readonly target: Rect | undefined;
      readonly slot: DropTarget | undefined;
      /** It was let go of, and somebody is being asked what to add there. */
      readonly isAsking?: boolean;
    }
  /** A drag that pans, as what is pressed is too small to be moved. */
  | { readonly kind: 'far' }
  /** `picked` are the boxes that letting go would pick. */
  | { readonly kind: 'marquee'; readonly box: Rect; readonly picked: readonly Rect[] }
  | { readonly kind: 'resize'; readonly box: Rect };

/** Holds the gesture outside React Flow's nodes, so that a move of the pointer renders what it draws and nothing else. */
export class GestureStore {
  /** Whether a finger makes the gesture: it has no Alt and no Escape. */
  byTouch = false;
  private gesture: Gesture | undefined;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): Gesture | undefined => this.gesture;

  set(next: Gesture | undefined): void {
    this.gesture = next;
    for (const listener of this.listeners) listener();
  }
}

export const GestureContext = createContext<GestureStore>(new GestureStore());

export const useByTouch = (): boolean => useContext(GestureContext).byTouch;

export function useGesture(): Gesture | undefined {
  const store = useContext(GestureContext);
  return useSyncExternalStore(store.subscribe, store.read);
}
