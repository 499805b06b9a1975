import type { EdgeTypes, NodeChange, NodeTypes } from '@xyflow/react';
import {
  applyNodeChanges,
  Background,
  BackgroundVariant,
  MiniMap,
  ReactFlow,
  useReactFlow,
} from '@xyflow/react';
import type { KeyboardEvent, Ref } from 'react';
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useText } from '../app/i18n/define-messages.ts';
import { CanvasControls, FIT } from './canvas-controls.tsx';
import { ArrowHeads } from './edges/arrow-heads.tsx';
import { CanvasEdgeLine } from './edges/canvas-edge.tsx';
import { TargetArcs } from './edges/target-arcs.tsx';
import type { CanvasFlow, CanvasFlowEdge, CanvasFlowNode } from './flow/to-flow.ts';
import { toFlow } from './flow/to-flow.ts';
import type { Geometry } from './layout/geometry.ts';
import { centre } from './layout/geometry.ts';
import { canvasMessages } from './messages.ts';
import type { CanvasModel } from './model/canvas-model.ts';
import type { Direction } from './neighbour.ts';
import { neighbour } from './neighbour.ts';
import { CardNode } from './nodes/card-node.tsx';
import { DecisionNode } from './nodes/decision-node.tsx';
import { FinalNode } from './nodes/final-node.tsx';
import { FrameNode } from './nodes/frame-node.tsx';
import { LaneNode } from './nodes/lane-node.tsx';
import { PhaseNode } from './nodes/phase-node.tsx';
import type { CanvasSelection } from './selection.ts';

/** What a page may ask of the canvas beside showing things. */
export interface CanvasHandle {
  /** Brings a node into view, near enough to read. */
  goTo(node: string): void;
  fit(): void;
  focus(): void;
}

interface Props {
  readonly model: CanvasModel;
  readonly geometry: Geometry;
  readonly forRun: boolean;
  /** Another chart is shown whole at first; changes to the same one leave the view where it is. */
  readonly chart: string;
  readonly selection?: CanvasSelection | undefined;
  readonly onSelect?: ((selection: CanvasSelection | undefined) => void) | undefined;
  readonly onOpen?: ((node: string) => void) | undefined;
  readonly onMove?: ((node: string, at: { x: number; y: number }) => void) | undefined;
  readonly handle?: Ref<CanvasHandle> | undefined;
}

const NODE_TYPES: NodeTypes = {
  phase: PhaseNode,
  frame: FrameNode,
  lane: LaneNode,
  card: CardNode,
  decision: DecisionNode,
  final: FinalNode,
};
const EDGE_TYPES: EdgeTypes = { canvas: CanvasEdgeLine };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
  ArrowLeft: 'left',
};

export function CanvasSurface(props: Props) {
  const { model, geometry, forRun, chart, selection, onSelect, onOpen, onMove, handle } = props;
  const t = useText(canvasMessages);
  const flow = useReactFlow<CanvasFlowNode, CanvasFlowEdge>();
  const root = useRef<HTMLDivElement>(null);
  const [hasMap, setHasMap] = useState(true);
  const last = useRef<CanvasFlow>(undefined);
  const drawn = useMemo(() => {
    last.current = toFlow(
      model,
      geometry,
      { draggable: onMove !== undefined, forRun },
      last.current,
    );
    return last.current;
  }, [model, geometry, forRun, onMove]);

  // Positions while dragging live here; everything else comes from the document.
  const [dragged, setDragged] = useState<{ of: CanvasFlow; nodes: CanvasFlowNode[] }>();
  const placed = dragged?.of === drawn ? dragged.nodes : drawn.nodes;
  const picked = selection?.kind === 'node' ? selection.id : undefined;
  const nodes = useSelected(placed, picked);
  const pickedEdge = selection?.kind === 'edge' ? selection.id : undefined;
  const shown = useMemo(
    () => drawn.edges.filter((edge) => isShown(edge, selection)),
    [drawn, selection],
  );
  const edges = useSelected(shown, pickedEdge);

  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasFlowNode>[]) => {
      const moves = changes.filter((change) => change.type === 'position');
      if (moves.length === 0) return;
      setDragged((before) => ({
        of: drawn,
        nodes: applyNodeChanges(moves, before?.of === drawn ? before.nodes : [...drawn.nodes]),
      }));
    },
    [drawn],
  );

  const goTo = useCallback(
    (id: string) => {
      const box = geometry.boxes.get(id);
      if (!box) return;
      const at = centre(box);
      const isLarge = box.width > 700 || box.height > 500;
      if (isLarge) void flow.fitBounds(box, { padding: 0.08, duration: 260 });
      else void flow.setCenter(at.x, at.y, { zoom: Math.max(0.85, flow.getZoom()), duration: 260 });
    },
    [flow, geometry],
  );
  useImperativeHandle(
    handle,
    () => ({
      goTo,
      fit: () => void flow.fitView(FIT),
      focus: () => root.current?.focus(),
    }),
    [goTo, flow],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new chart is shown whole, an edited one is not
  useEffect(() => {
    void flow.fitView({ ...FIT, duration: 0 });
  }, [chart, flow]);

  const pick = (id: string): void => {
    onSelect?.({ kind: 'node', id });
    const box = geometry.boxes.get(id);
    if (box && !isInView(root.current, flow, box)) goTo(id);
    requestAnimationFrame(() => {
      root.current
        ?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)
        ?.focus({ preventScroll: true });
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const here = picked ?? model.roots[0];
    if (here === undefined) return;
    const direction = ARROWS[event.key];
    if (direction) {
      event.preventDefault();
      const next = picked === undefined ? here : neighbour(model, geometry, here, direction);
      if (next !== undefined) pick(next);
    } else if (event.key === 'Enter' && picked !== undefined) {
      event.preventDefault();
      const inside = model.nodes.get(picked)?.children[0];
      if (inside !== undefined) pick(inside);
      else onOpen?.(picked);
    } else if (event.key === 'Escape' && selection !== undefined) {
      const parent = picked === undefined ? undefined : model.nodes.get(picked)?.parent;
      if (parent !== undefined) pick(parent);
      else onSelect?.(undefined);
    } else if (event.key === '0') void flow.fitView(FIT);
  };

  return (
    <div
      ref={root}
      className="cv-root"
      data-run={forRun || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart takes the arrow keys as a whole
      tabIndex={0}
      role="application"
      aria-label={t('label')}
      onKeyDown={onKeyDown}
    >
      <ArrowHeads />
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        onNodesChange={onNodesChange}
        onNodeClick={(_, node) => onSelect?.({ kind: 'node', id: node.id })}
        onNodeDoubleClick={(_, node) => onOpen?.(node.id)}
        onEdgeClick={(_, edge) => onSelect?.({ kind: 'edge', id: edge.id })}
        onPaneClick={() => onSelect?.(undefined)}
        onNodeDragStop={(_, node) =>
          onMove?.(node.id, { x: Math.round(node.position.x), y: Math.round(node.position.y) })
        }
        nodesDraggable={onMove !== undefined}
        nodesConnectable={false}
        elementsSelectable
        selectNodesOnDrag={false}
        nodeDragThreshold={4}
        disableKeyboardA11y
        deleteKeyCode={null}
        onlyRenderVisibleElements
        elevateNodesOnSelect={false}
        elevateEdgesOnSelect={false}
        zIndexMode="manual"
        minZoom={0.06}
        maxZoom={2}
        panOnScroll
        zoomOnDoubleClick={false}
        fitView
        fitViewOptions={FIT}
      >
        <Background
          variant={BackgroundVariant.Dots}
          gap={22}
          size={1.1}
          color="var(--cv-dots)"
          bgColor="var(--tc-page)"
        />
        <TargetArcs model={model} geometry={geometry} selected={selection?.id} />
        <CanvasControls hasMap={hasMap} onToggleMap={() => setHasMap((on) => !on)} />
        {hasMap && (
          <MiniMap
            className="cv-map"
            pannable
            zoomable
            nodeClassName={(node) => `cv-map-${node.type ?? 'card'}`}
            nodeBorderRadius={10}
            ariaLabel={t('map')}
          />
        )}
      </ReactFlow>
    </div>
  );
}

/** Order between steps is shown only where it is asked about: drawn throughout, it would drown the flow. */
const isShown = (edge: CanvasFlowEdge, selection: CanvasSelection | undefined): boolean =>
  edge.data?.edge.kind !== 'order' ||
  edge.source === selection?.id ||
  edge.target === selection?.id;

/** Marks one item as selected; all others keep their identity. */
function useSelected<T extends { id: string; selected?: boolean | undefined }>(
  items: readonly T[],
  picked: string | undefined,
): T[] {
  return useMemo(
    () => items.map((item) => (item.id === picked ? { ...item, selected: true } : item)),
    [items, picked],
  );
}

function isInView(
  element: HTMLElement | null,
  flow: { flowToScreenPosition(at: { x: number; y: number }): { x: number; y: number } },
  box: { x: number; y: number; width: number; height: number },
): boolean {
  const view = element?.getBoundingClientRect();
  if (!view) return true;
  const a = flow.flowToScreenPosition({ x: box.x, y: box.y });
  const b = flow.flowToScreenPosition({ x: box.x + box.width, y: box.y + box.height });
  return a.x >= view.left && b.x <= view.right && a.y >= view.top && b.y <= view.bottom;
}
