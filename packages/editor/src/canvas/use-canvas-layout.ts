import type { Box } from '@tocsin/engine';
import { useEffect, useState } from 'react';
import type { Geometry } from './layout/geometry.ts';
import { layOut } from './layout/lay-out.ts';
import type { CanvasModel } from './model/canvas-model.ts';

export interface LaidOut {
  readonly model: CanvasModel;
  readonly geometry: Geometry;
}

export type CanvasLayout =
  | { readonly status: 'pending' }
  | ({ readonly status: 'ready' } & LaidOut)
  | { readonly status: 'failed'; readonly error: Error };

/** The laid-out chart; while a changed one is being laid out, the last one stays, so nothing flickers. */
export function useModelLayout(
  model: CanvasModel,
  placed: Readonly<Record<string, Box>> | undefined,
  forRun: boolean,
): CanvasLayout {
  const [layout, setLayout] = useState<CanvasLayout>({ status: 'pending' });
  useEffect(() => {
    let isCurrent = true;
    layOut(model, placed, forRun).then(
      (geometry) => {
        if (isCurrent) setLayout({ status: 'ready', model, geometry });
      },
      (error: unknown) => {
        if (isCurrent)
          setLayout({
            status: 'failed',
            error: error instanceof Error ? error : new Error(String(error)),
          });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [model, placed, forRun]);
  return layout;
}
