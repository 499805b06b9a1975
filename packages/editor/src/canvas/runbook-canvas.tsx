import '@xyflow/react/dist/base.css';
import './canvas.css';
import './cards.css';
import './edges/edges.css';
import './far/far.css';
import './map/map.css';
import './run.css';
import type { Runbook } from '@tocsin/engine';
import { ReactFlowProvider } from '@xyflow/react';
import type { Ref } from 'react';
import { useContext, useEffect, useMemo, useState } from 'react';
import { useText } from '../app/i18n/define-messages.ts';
import { useLanguage } from '../app/i18n/language.ts';
import { CanvasSurface } from './canvas-surface.tsx';
import { FindingMarks } from './finding-marks.ts';
import { FoldContext } from './fold/fold-context.ts';
import { foldFindings } from './fold/fold-findings.ts';
import { useFolds } from './fold/use-folds.ts';
import type { CanvasDrawing } from './gestures/canvas-drawing.ts';
import { canvasMessages } from './messages.ts';
import { modelOf } from './model/known-models.ts';
import { OverlayContext, OverlayStore } from './overlay/overlay-store.ts';
import type { RunOverlay } from './overlay/run-overlay.ts';
import type { CanvasSelection } from './selection.ts';
import type { CanvasHandle } from './use-canvas-handle.ts';
import { useModelLayout } from './use-canvas-layout.ts';

export interface RunbookCanvasProps {
  readonly runbook: Runbook;
  /** How a run stands; its presence makes the picture one of a run. */
  readonly overlay?: RunOverlay | undefined;
  readonly selection?: CanvasSelection | undefined;
  readonly onSelect?: (selection: CanvasSelection | undefined) => void;
  /** Called when a card is double-clicked or entered. */
  readonly onOpen?: (node: string) => void;
  /** Called when a line is double-clicked. */
  readonly onOpenEdge?: (edge: string) => void;
  /** Makes the chart one that is drawn, not only shown. */
  readonly drawing?: CanvasDrawing | undefined;
  /** A state to show near enough to read, as the canvas opens and whenever it changes. */
  readonly focus?: string | undefined;
  readonly handle?: Ref<CanvasHandle>;
}

/** The one picture of a runbook, for drawing, running and replay. Fills its parent. */
export function RunbookCanvas({ runbook, overlay, selection, ...surface }: RunbookCanvasProps) {
  const t = useText(canvasMessages);
  const language = useLanguage();
  const forRun = overlay !== undefined;
  const whole = useMemo(() => modelOf(runbook, language), [runbook, language]);
  const { model, folds, hidden, toggle } = useFolds(runbook.id, whole);
  const layout = useModelLayout(model, runbook.layout?.boxes, forRun);
  const marks = useContext(FindingMarks);
  const shownMarks = useMemo(() => foldFindings(marks, hidden), [marks, hidden]);
  const [store] = useState(() => new OverlayStore());
  useEffect(() => store.set(overlay), [store, overlay]);
  if (layout.status === 'failed') {
    return (
      <div className="cv-root cv-message" role="alert">
        {t('layoutFailed')}: {layout.error.message}
      </div>
    );
  }
  if (layout.status === 'pending') {
    return <div className="cv-root cv-message">{t('arranging')}</div>;
  }
  return (
    <OverlayContext value={store}>
      <FindingMarks value={shownMarks}>
        <FoldContext value={toggle}>
          <ReactFlowProvider>
            <CanvasSurface
              model={layout.model}
              geometry={layout.geometry}
              forRun={forRun}
              chart={runbook.id}
              selection={selection}
              folds={folds}
              {...surface}
            />
          </ReactFlowProvider>
        </FoldContext>
      </FindingMarks>
    </OverlayContext>
  );
}
