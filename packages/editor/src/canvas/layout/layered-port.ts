import type { EdgeRoute, Point, Size } from './geometry.ts';

/** The port for a layered (Sugiyama) layout of one container's children, performed in a worker or in process. */
export interface LayeredLayout {
  arrange(graph: LayeredGraph): Promise<LayeredResult>;
}

export interface LayeredGraph {
  readonly direction: 'down' | 'right';
  readonly nodes: readonly LayeredNode[];
  readonly edges: readonly LayeredEdge[];
}

export interface LayeredNode extends Size {
  readonly id: string;
  /** Where the rows of a decision's options are, from the top, on its right side. */
  readonly ports: readonly { readonly id: string; readonly y: number }[];
}

export interface LayeredEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly port: string | undefined;
  readonly label: Size | undefined;
  /** Default flow is kept straight before anything else. */
  readonly straight: boolean;
}

export interface LayeredResult {
  readonly places: ReadonlyMap<string, Point>;
  readonly routes: ReadonlyMap<string, EdgeRoute>;
  readonly size: Size;
}
