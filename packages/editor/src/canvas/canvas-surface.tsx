import type { NodeTypes, Viewport } from '@xyflow/react';
import { Background, BackgroundVariant, ReactFlow, useReactFlow } from '@xyflow/react';
import type { MouseEvent, Ref } from 'react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../app/i18n/define-messages.ts';
import { CanvasControls } from './canvas-controls.tsx';
import type { Comparison } from './compare/compare-models.ts';
import { MoveArrows } from './compare/move-arrows.tsx';
import { drawsAll } from './draws-all.ts';
import { EdgeLayer } from './edges/edge-layer.tsx';
import { TargetArcs } from './edges/target-arcs.tsx';
import { hasManyCards } from './far/far-cards.ts';
import { FarLayer } from './far/far-layer.tsx';
import type { CanvasFlowNode } from './flow/to-flow.ts';
import { useFoldAnchor } from './fold/use-fold-anchor.ts';
import type { CanvasDrawing } from './gestures/canvas-drawing.ts';
import { GestureHint } from './gestures/gesture-hint.tsx';
import { GestureLayer } from './gestures/gesture-layer.tsx';
import { GestureContext, GestureStore } from './gestures/gesture-store.ts';
import { GripLayer } from './gestures/grip-layer.tsx';
import { nodeMeantAt } from './gestures/hit.ts';
import { LabelEditor } from './gestures/label-editor.tsx';
import { useGestures } from './gestures/use-gestures.ts';
import type { Geometry } from './layout/geometry.ts';
import { useLod } from './lod.ts';
import { ChartMap } from './map/chart-map.tsx';
import { canvasMessages } from './messages.ts';
import type { CanvasModel } from './model/canvas-model.ts';
import { CardNode } from './nodes/card-node.tsx';
import { DecisionNode } from './nodes/decision-node.tsx';
import { FinalNode } from './nodes/final-node.tsx';
import { FoldedNode } from './nodes/folded-node.tsx';
import { FrameNode } from './nodes/frame-node.tsx';
import { LaneNode } from './nodes/lane-node.tsx';
import { PhaseNode } from './nodes/phase-node.tsx';
import { openingView, ZOOM } from './open-view.ts';
import type { CanvasSelection } from './selection.ts';
import { selectedNodes } from './selection.ts';
import { toggled } from './toggled.ts';
import type { CanvasHandle, HandleRest } from './use-canvas-handle.ts';
import { useCanvasHandle } from './use-canvas-handle.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useFlowNodes } from './use-flow-nodes.ts';
import { useSeesAll } from './use-sees-all.ts';

interface Props {
  readonly model: CanvasModel;
  readonly geometry: Geometry;
  readonly forRun: boolean;
  /** Another chart is shown whole at first; changes to the same one leave the view where it is. */
  readonly chart: string;
  readonly selection?: CanvasSelection | undefined;
  readonly onSelect?: ((selection: CanvasSelection | undefined) => void) | undefined;
  readonly onOpen?: ((node: string) => void) | undefined;
  /** Called when a line is double-clicked. */
  readonly onOpenEdge?: ((edge: string) => void) | undefined;
  /** Makes the chart one that is drawn, not only shown. */
  readonly drawing?: CanvasDrawing | undefined;
  readonly folds?: Omit<HandleRest, 'edit'> | undefined;
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
  folded: FoldedNode,
};

/** A chart that cannot be folded. */
const UNFOLDED: Omit<HandleRest, 'edit'> = {
  fold: () => undefined,
  isFolded: () => false,
  reveal: () => false,
  shownAs: (id) => id,
};

export function CanvasSurface(props: Props) {
  const { model, geometry, forRun, chart, selection, onSelect, onOpen, drawing, focus } = props;
  const { comparison, folds = UNFOLDED } = props;
  const t = useText(canvasMessages);
  const flow = useReactFlow<CanvasFlowNode>();
  const root = useRef<HTMLDivElement>(null);
  /** Known once the canvas has a size: nothing is drawn that is not in view then. */
  const [firstView, setFirstView] = useState<Viewport>();
  const [isDrawnWhole] = useState(drawsAll);
  const [hasMap, setHasMap] = useState(true);
  const [naming, setNaming] = useState<string>();
  const [store] = useState(() => new GestureStore());
  const isLarge = hasManyCards(model);
  const isFar = useLod() === 'far' && !isDrawnWhole && !comparison && isLarge;
  const seesAll = useSeesAll(geometry);
  const nodes = useFlowNodes(
    model,
    geometry,
    selectedNodes(selection).map(folds.shownAs),
    comparison,
    isFar,
  );
  const selectEdge = useCallback((id: string) => onSelect?.({ kind: 'edge', id }), [onSelect]);
  const { goTo, editLabel } = useCanvasHandle(props.handle, root, geometry, {
    ...folds,
    edit: (id) => drawing && setNaming(id),
  });

  const surroundings = useMemo(
    () =>
      drawing && {
        model,
        geometry,
        drawing,
        store,
        selected: selectedNodes(selection),
        select: (next: CanvasSelection | undefined) => onSelect?.(next),
      },
    [model, geometry, drawing, store, selection, onSelect],
  );
  useGestures(root, surroundings);
  useFoldAnchor(model, geometry);

  /** What the view now shows was opened as this chart. */
  const openedAs = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new chart is brought into view, an edited one stays
  useLayoutEffect(() => {
    if (!root.current || openedAs.current === chart) return;
    // Its own measures: in a dialog that is still growing, those on the screen are smaller.
    const { clientWidth: width, clientHeight: height } = root.current;
    const beginning = comparison ? undefined : geometry.boxes.get(model.roots[0] ?? '');
    const view = openingView(geometry.bounds, beginning, { width, height });
    if (openedAs.current === undefined) setFirstView(view);
    else void flow.setViewport(view);
    openedAs.current = chart;
  }, [chart, flow]);

  useEffect(() => {
    if (focus !== undefined && firstView) goTo(focus);
  }, [focus, goTo, firstView]);

  const onKeyDown = useCanvasKeys({
    root,
    model,
    geometry,
    selection,
    onSelect,
    onOpen,
    onOpenEdge: props.onOpenEdge,
    onEdit: drawing && editLabel,
    goTo,
  });
  const onNodeClick = (event: MouseEvent, { id }: CanvasFlowNode): void => {
    const adds = drawing && (event.shiftKey || event.ctrlKey || event.metaKey);
    onSelect?.(adds ? toggled(selection, id) : { kind: 'node', id });
  };
  const onNodeDoubleClick = ({ clientX: x, clientY: y }: MouseEvent, { id }: CanvasFlowNode) => {
    if (!drawing) onOpen?.(id);
    // On a frame's ground nothing is meant; its name stands in its head.
    else if (nodeMeantAt(model, geometry, flow.screenToFlowPosition({ x, y }))?.id === id)
      editLabel(id);
  };
  const onPaneClick = ({ clientX: x, clientY: y }: MouseEvent): void => {
    // What is drawn without an element of its own is clicked all the same.
    const node = isFar && nodeMeantAt(model, geometry, flow.screenToFlowPosition({ x, y }));
    onSelect?.(node ? { kind: 'node', id: node.id } : undefined);
  };
  const namedNode = naming === undefined ? undefined : model.nodes.get(naming);
  const namedBox = naming === undefined ? undefined : geometry.boxes.get(naming);

  return (
    <GestureContext value={store}>
      <div
        ref={root}
        className={comparison ? 'cv-root cv-compare' : 'cv-root'}
        data-run={forRun || undefined}
        data-drawing={drawing ? '' : undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart takes the arrow keys as a whole
        tabIndex={0}
        role="application"
        aria-label={t('label')}
        onKeyDown={onKeyDown}
      >
        {firstView && (
          <ReactFlow
            nodes={nodes}
            nodeTypes={NODE_TYPES}
            onNodeClick={onNodeClick}
            onNodeDoubleClick={onNodeDoubleClick}
            onPaneClick={onPaneClick}
            nodesDraggable={false}
            nodesConnectable={false}
            elementsSelectable
            selectNodesOnDrag={false}
            selectionKeyCode={null}
            multiSelectionKeyCode={null}
            disableKeyboardA11y
            deleteKeyCode={null}
            onlyRenderVisibleElements={!isDrawnWhole}
            elevateNodesOnSelect={false}
            zIndexMode="manual"
            minZoom={ZOOM.min}
            maxZoom={ZOOM.max}
            defaultViewport={firstView}
            panOnScroll
            zoomOnDoubleClick={false}
          >
            {/* A large chart covers its ground, and dots are dear where the processor paints them. */}
            {!isLarge && (
              <Background
                variant={BackgroundVariant.Dots}
                gap={22}
                size={1.1}
                color="var(--cv-dots)"
                bgColor="var(--tc-page)"
              />
            )}
            <EdgeLayer
              model={model}
              geometry={geometry}
              selected={selection?.id}
              onSelect={selectEdge}
              onOpen={props.onOpenEdge}
              forRun={forRun}
              drawsAll={isDrawnWhole}
              isFar={isFar}
            />
            {isFar && <FarLayer model={model} geometry={geometry} />}
            {comparison && <MoveArrows moves={comparison.moves} geometry={geometry} />}
            <TargetArcs model={model} geometry={geometry} selected={selection?.id} />
            {drawing && (
              <>
                {namedNode === undefined && (
                  <GripLayer
                    root={root}
                    model={model}
                    geometry={geometry}
                    drawing={drawing}
                    selection={selection}
                  />
                )}
                <GestureLayer />
              </>
            )}
            {drawing && namedNode && namedBox && (
              <LabelEditor
                key={namedNode.id}
                node={namedNode}
                box={namedBox}
                onCommit={(title) => drawing.onRename(namedNode.id, title)}
                onClose={() => {
                  setNaming(undefined);
                  root.current?.focus({ preventScroll: true });
                }}
              />
            )}
            <CanvasControls hasMap={hasMap} onToggleMap={() => setHasMap((on) => !on)} />
            {hasMap && !seesAll && <ChartMap model={model} geometry={geometry} />}
          </ReactFlow>
        )}
        {drawing && <GestureHint />}
      </div>
    </GestureContext>
  );
}
