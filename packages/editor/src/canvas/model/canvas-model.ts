import type { Flow, Language, Mark, PhaseName, StateKind } from '@tocsin/engine';

/**
 * The chart as a picture wants it: a flat list of boxes and lines in one language, free of geometry
 * and of React, so that screens, exports and tests all read the same thing.
 */
export interface CanvasModel {
  readonly language: Language;
  readonly nodes: ReadonlyMap<string, CanvasNode>;
  /** Ids of the top states, in the order of the document. */
  readonly roots: readonly string[];
  readonly edges: readonly CanvasEdge[];
  /** Timing targets from where their clock starts to where it stops. */
  readonly arcs: readonly TargetArc[];
}

export type ChipKind =
  | 'condition'
  | 'level'
  | 'repeat'
  | 'confirm'
  | 'critical'
  | 'standing'
  | 'after'
  | 'auto'
  | 'with'
  | 'asks'
  | 'link'
  | 'wait'
  | 'initial'
  | 'inside';

/** A short fact about a node. `hint` is the whole of it, for a tooltip. */
export interface Chip {
  readonly kind: ChipKind;
  readonly label: string;
  readonly hint: string;
  /** Level colour, of a level chip. */
  readonly colour?: 'red' | 'orange' | 'yellow' | 'blue' | undefined;
}

/** A promise that ends (or, failing that, starts) at the node that carries the badge. */
export interface TargetBadge {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly withinMs: number | undefined;
  readonly inferred: boolean;
}

export interface OptionRow {
  readonly id: string;
  readonly label: string;
  /** Whether it leads somewhere of its own rather than on with the flow. */
  readonly leads: boolean;
}

export interface CanvasNode {
  readonly id: string;
  readonly kind: StateKind;
  readonly parent: string | undefined;
  /** 0 for top states. */
  readonly depth: number;
  readonly children: readonly string[];
  readonly flow: Flow | undefined;
  readonly phase: PhaseName | undefined;
  readonly title: string;
  /** Not written yet in this language. */
  readonly untranslated: boolean;
  /** Who does it, where the lane does not say so already. */
  readonly owner: string | undefined;
  /** A lane's lead, or another second line under the title of a container. */
  readonly subtitle: string | undefined;
  /** Index into the group tints, or undefined where no group owns it. */
  readonly tint: number | undefined;
  readonly chips: readonly Chip[];
  readonly targets: readonly TargetBadge[];
  readonly options: readonly OptionRow[];
  readonly marks: readonly Mark[];
  readonly cites: number;
  readonly inferred: boolean;
  readonly gaps: number;
  readonly critical: boolean;
  /** The things to do that it hides, of a container that is drawn as one card. */
  readonly folded?: readonly string[];
  /** What a screen reader says. */
  readonly aria: string;
}

export type EdgeKind = 'flow' | 'transition' | 'option' | 'order';

export interface CanvasEdge {
  readonly id: string;
  readonly kind: EdgeKind;
  readonly source: string;
  readonly target: string;
  /** The decision's option it leaves from. */
  readonly option: string | undefined;
  readonly label: string | undefined;
  /** Id of the document's transition, of a transition edge. */
  readonly transition: string | undefined;
  /** What it waits for, for its look. */
  readonly trigger: 'complete' | 'done' | 'skipped' | 'failed' | 'signal' | 'time' | undefined;
  /** What became of it, where two versions are drawn as one. */
  readonly mark?: DiffMark;
}

/** What became of a box or line between two versions; `was` is where something moved stood before. */
export type DiffMark = 'added' | 'removed' | 'changed' | 'moved' | 'was';

export interface TargetArc {
  readonly target: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly label: string;
}
