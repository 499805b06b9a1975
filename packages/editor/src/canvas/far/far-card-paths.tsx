import { memo, useMemo } from 'react';
import type { Geometry } from '../layout/geometry.ts';
import type { CanvasModel } from '../model/canvas-model.ts';
import { useNodeStatuses } from '../overlay/overlay-store.ts';
import { farCards } from './far-cards.ts';

interface Props {
  readonly model: CanvasModel;
  readonly geometry: Geometry;
}

/** Every card as a plain box in an SVG of chart coordinates: one outline a look. */
export const FarCardPaths = memo(function FarCardPaths({ model, geometry }: Props) {
  const statuses = useNodeStatuses();
  const looks = useMemo(() => {
    const known = new Map(
      statuses?.split('\n').map((line) => line.split(' ', 2) as [string, string]),
    );
    return farCards(model, geometry, (id) => statuses && (known.get(id) ?? 'unreached'));
  }, [model, geometry, statuses]);
  return looks.map(({ tint, critical, status, path }) => (
    <path
      key={`${tint} ${critical} ${status}`}
      className="cv-far-card"
      d={path}
      data-tint={tint}
      data-critical={critical || undefined}
      data-status={status}
    />
  ));
});
