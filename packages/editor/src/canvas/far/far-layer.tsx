import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { Geometry } from '../layout/geometry.ts';
import type { CanvasModel } from '../model/canvas-model.ts';
import { useNodeStatuses } from '../overlay/overlay-store.ts';
import { farCards } from './far-cards.ts';

interface Props {
  readonly model: CanvasModel;
  readonly geometry: Geometry;
}

/** The cards of a large chart seen from far off: one outline a look, in place of an element a card. */
export const FarLayer = memo(function FarLayer({ model, geometry }: Props) {
  const statuses = useNodeStatuses();
  const looks = useMemo(() => {
    const known = new Map(
      statuses?.split('\n').map((line) => line.split(' ', 2) as [string, string]),
    );
    return farCards(model, geometry, (id) => statuses && (known.get(id) ?? 'unreached'));
  }, [model, geometry, statuses]);
  return (
    <ViewportPortal>
      <svg className="cv-far" aria-hidden="true">
        {looks.map(({ tint, critical, status, path }) => (
          <path
            key={`${tint} ${critical} ${status}`}
            d={path}
            data-tint={tint}
            data-critical={critical || undefined}
            data-status={status}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
});
