import type { NodeChange, NodeTypes } from '@xyflow/react';
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
import type { Comparison } from './compare/compare-models.ts';
import { MoveArrows } from './compare/move-arrows.tsx';
import { drawsAll } from './draws-all.ts';
import { EdgeLayer } from './edges/edge-layer.tsx';
import { TargetArcs } from './edges/target-arcs.tsx';
import { dragOffsets } from './flow/drag-offsets.ts';
import type { CanvasFlowNode } from './flow/to-flow.ts';
import { toFlowNodes } from './flow/to-flow.ts';
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
import { useSeesAll } from './use-sees-all.ts';

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
  /** A state to show near enough to read, as the canvas opens and whenever it changes. */
  readonly focus?: string | undefined;
  readonly handle?: Ref<CanvasHandle> | undefined;
  /** Marks what differs, where two versions are drawn as one. */
  readonly comparison?: Comparison | undefined;
}

const NODE_TYPES: NodeTypes = {
  phase: PhaseNode,
  frame: FrameNode,
  lane: LaneNode,
  card: CardNode,
  decision: DecisionNode,
  final: FinalNode,
};

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
  ArrowLeft: 'left',
};

export function CanvasSurface(props: Props) {
  const { model, geometry, forRun, chart, selection, onSelect, onOpen, onMove, focus, handle } =
    props;
  const { comparison } = props;
  const t = useText(canvasMessages);
  const flow = useReactFlow<CanvasFlowNode>();
  const root = useRef<HTMLDivElement>(null);
  /** Settles once the whole chart has been shown. */
  const shown = useRef<Promise<boolean>>(undefined);
  const [isDrawnWhole] = useState(drawsAll);
  const [hasMap, setHasMap] = useState(true);
  const seesAll = useSeesAll(geometry);
  const last = useRef<readonly CanvasFlowNode[]>(undefined);
  const isMovable = onMove !== undefined;
  const laid = useMemo(() => {
    last.current = toFlowNodes(model, geometry, isMovable, last.current);
    return last.current;
  }, [model, geometry, isMovable]);

  // Positions while dragging live here; everything else comes from the document.
  const [dragged, setDragged] = useState<{ of: typeof laid; nodes: CanvasFlowNode[] }>();
  const placed = dragged?.of === laid ? dragged.nodes : laid;
  const offsets = useMemo(() => dragOffsets(laid, placed), [laid, placed]);
  const picked = selection?.kind === 'node' ? selection.id : undefined;
  const marked = useMemo(() => {
    if (!comparison) return placed;
    return placed.map((node): CanvasFlowNode => {
      const mark = comparison.nodes.get(node.id);
      if (!mark) return node;
      const markWord = t(`mark.${mark}`);
      // React Flow spreads them on the node's element; its type knows no data attributes.
      const domAttributes = { 'data-mark': mark, 'data-mark-word': markWord } as object;
      return { ...node, ariaLabel: `${markWord}: ${node.ariaLabel ?? ''}`, domAttributes };
    });
  }, [placed, comparison, t]);
  const nodes = useMemo(
    () => marked.map((node) => (node.id === picked ? { ...node, selected: true } : node)),
    [marked, picked],
  );

  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasFlowNode>[]) => {
      const moves = changes.filter((change) => change.type === 'position');
      if (moves.length === 0) return;
      setDragged((before) => ({
        of: laid,
        nodes: applyNodeChanges(moves, before?.of === laid ? before.nodes : [...laid]),
      }));
    },
    [laid],
  );
  const selectEdge = useCallback((id: string) => onSelect?.({ kind: 'edge', id }), [onSelect]);

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
    shown.current = flow.fitView({ ...FIT, duration: 0 });
  }, [chart, flow]);

  useEffect(() => {
    if (focus !== undefined) void shown.current?.then(() => goTo(focus));
  }, [focus, goTo]);

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
      className={comparison ? 'cv-root cv-compare' : 'cv-root'}
      data-run={forRun || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart takes the arrow keys as a whole
      tabIndex={0}
      role="application"
      aria-label={t('label')}
      onKeyDown={onKeyDown}
    >
      <ReactFlow
        nodes={nodes}
        nodeTypes={NODE_TYPES}
        onNodesChange={onNodesChange}
        onNodeClick={(_, node) => onSelect?.({ kind: 'node', id: node.id })}
        onNodeDoubleClick={(_, node) => onOpen?.(node.id)}
        onPaneClick={() => onSelect?.(undefined)}
        onNodeDragStop={(_, node) =>
          onMove?.(node.id, { x: Math.round(node.position.x), y: Math.round(node.position.y) })
        }
        nodesDraggable={isMovable}
        nodesConnectable={false}
        elementsSelectable
        selectNodesOnDrag={false}
        nodeDragThreshold={4}
        disableKeyboardA11y
        deleteKeyCode={null}
        onlyRenderVisibleElements={!isDrawnWhole}
        elevateNodesOnSelect={false}
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
        <EdgeLayer
          model={model}
          geometry={geometry}
          offsets={offsets}
          selected={selection?.id}
          onSelect={selectEdge}
          forRun={forRun}
          drawsAll={isDrawnWhole}
        />
        {comparison && <MoveArrows moves={comparison.moves} geometry={geometry} />}
        <TargetArcs model={model} geometry={geometry} selected={selection?.id} />
        <CanvasControls hasMap={hasMap} onToggleMap={() => setHasMap((on) => !on)} />
        {hasMap && !seesAll && (
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
