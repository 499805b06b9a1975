import { Panel, useReactFlow, useStoreApi } from '@xyflow/react';
import type { PointerEvent, WheelEvent } from 'react';
import { memo, useEffect, useMemo, useRef } from 'react';
import { useText } from '../../app/i18n/define-messages.ts';
import { FarCardPaths } from '../far/far-card-paths.tsx';
import type { Geometry, Point, Rect } from '../layout/geometry.ts';
import { centre } from '../layout/geometry.ts';
import { canvasMessages } from '../messages.ts';
import type { CanvasModel } from '../model/canvas-model.ts';
import { isFrame } from '../model/is-frame.ts';
import { mapScale, onChart, onMap } from './map-scale.ts';

interface Props {
  readonly model: CanvasModel;
  readonly geometry: Geometry;
}

/** Those of map.css. */
const SIZE = { width: 190, height: 116 };
/** How much nearer a pixel of the wheel brings the view. */
const WHEEL = 0.002;

/**
 * The whole chart in small, with the part in view marked: press or drag to go there, turn the wheel to go nearer.
 * Its picture stands still while the view moves, so that panning a large chart does not draw it anew.
 */
export const ChartMap = memo(function ChartMap({ model, geometry }: Props) {
  const t = useText(canvasMessages);
  const flow = useReactFlow();
  const store = useStoreApi();
  const map = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  /** Where the mark was taken hold of, from its middle; map pixels. */
  const held = useRef<Point>(undefined);
  const at = useMemo(() => mapScale(geometry.bounds, SIZE), [geometry]);

  const inView = (): Rect => {
    const { transform, width, height } = store.getState();
    const [x, y, zoom] = transform;
    const part = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
    return onMap(part, at, SIZE);
  };
  // Past React: the mark follows every frame of a moving view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: inView reads the store and the scale
  useEffect(() => {
    const place = (): void => {
      const { x, y, width, height } = inView();
      if (!mark.current) return;
      mark.current.style.transform = `translate(${x}px, ${y}px)`;
      mark.current.style.width = `${width}px`;
      mark.current.style.height = `${height}px`;
    };
    place();
    return store.subscribe(place);
  }, [store, at]);

  const pointAt = ({ clientX, clientY }: PointerEvent): Point => {
    const box = map.current?.getBoundingClientRect();
    return { x: clientX - (box?.x ?? 0), y: clientY - (box?.y ?? 0) };
  };
  const look = (point: Point, duration: number): void => {
    const by = held.current ?? { x: 0, y: 0 };
    const { x, y } = onChart({ x: point.x - by.x, y: point.y - by.y }, at);
    void flow.setCenter(x, y, { zoom: flow.getZoom(), duration });
  };
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const point = pointAt(event);
    const seen = inView();
    const middle = centre(seen);
    const isOnMark =
      Math.abs(point.x - middle.x) <= seen.width / 2 &&
      Math.abs(point.y - middle.y) <= seen.height / 2;
    held.current = isOnMark ? { x: point.x - middle.x, y: point.y - middle.y } : { x: 0, y: 0 };
    if (!isOnMark) look(point, 0);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (held.current) look(pointAt(event), 0);
  };
  const letGo = (): void => {
    held.current = undefined;
  };
  const onWheel = ({ deltaY }: WheelEvent): void => {
    void flow.zoomTo(flow.getZoom() * 2 ** (-deltaY * WHEEL));
  };

  return (
    <Panel position="bottom-right" className="cv-map">
      <div
        ref={map}
        role="img"
        aria-label={t('map')}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onWheel={onWheel}
      >
        <svg aria-hidden="true">
          <g transform={`translate(${at.x} ${at.y}) scale(${at.scale})`}>
            <path className="cv-map-frames" d={framePath(model, geometry)} />
            <FarCardPaths model={model} geometry={geometry} />
          </g>
        </svg>
        <div ref={mark} className="cv-map-mark" />
      </div>
    </Panel>
  );
});

function framePath({ nodes }: CanvasModel, { boxes }: Geometry): string {
  const parts: string[] = [];
  for (const node of nodes.values()) {
    const box = isFrame(node) && boxes.get(node.id);
    if (box) parts.push(`M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}z`);
  }
  return parts.join('');
}
