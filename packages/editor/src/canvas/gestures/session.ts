import type { Geometry, Point } from '../layout/geometry.ts';
import type { CanvasModel } from '../model/canvas-model.ts';
import type { CanvasSelection } from '../selection.ts';
import type { CanvasDrawing } from './canvas-drawing.ts';
import type { GestureStore } from './gesture-store.ts';

/** What a gesture works on, as it was when the gesture began. */
export interface GestureEnv {
  readonly model: CanvasModel;
  readonly geometry: Geometry;
  readonly drawing: CanvasDrawing;
  readonly store: GestureStore;
  readonly root: HTMLElement;
  readonly selected: readonly string[];
  readonly select: (selection: CanvasSelection | undefined) => void;
  /** Screen pixels a unit of the chart. */
  readonly zoom: () => number;
}

/** Where the pointer is, and what is held down with it. */
export interface Pointing {
  /** On the chart. */
  readonly at: Point;
  /** On the screen. */
  readonly screen: Point;
  readonly alt: boolean;
}

/** One gesture from its first move to its end. */
export interface Session {
  move(pointing: Pointing): void;
  drop(pointing: Pointing): void;
  /** Always comes last, whether something was dropped or not. */
  end(): void;
}
