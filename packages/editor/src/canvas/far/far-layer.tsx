import { ViewportPortal } from '@xyflow/react';
import type { Geometry } from '../layout/geometry.ts';
import type { CanvasModel } from '../model/canvas-model.ts';
import { FarCardPaths } from './far-card-paths.tsx';

interface Props {
  readonly model: CanvasModel;
  readonly geometry: Geometry;
}

/** The cards of a large chart seen from far off, in place of an element a card. */
export function FarLayer({ model, geometry }: Props) {
  return (
    <ViewportPortal>
      <svg className="cv-far" aria-hidden="true">
        <FarCardPaths model={model} geometry={geometry} />
      </svg>
    </ViewportPortal>
  );
}
