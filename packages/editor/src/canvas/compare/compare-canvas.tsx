import '@xyflow/react/dist/base.css';
import '../canvas.css';
import '../cards.css';
import './compare.css';
import type { Runbook } from '@tocsin/engine';
import { ReactFlowProvider } from '@xyflow/react';
import type { Ref } from 'react';
import { useMemo } from 'react';
import { useText } from '../../app/i18n/define-messages.ts';
import { useLanguage } from '../../app/i18n/language.ts';
import { CanvasSurface } from '../canvas-surface.tsx';
import { canvasMessages } from '../messages.ts';
import { buildCanvasModel } from '../model/build-model.ts';
import type { CanvasSelection } from '../selection.ts';
import type { CanvasHandle } from '../use-canvas-handle.ts';
import { useModelLayout } from '../use-canvas-layout.ts';
import type { Told } from './compare-models.ts';
import { compareModels } from './compare-models.ts';

interface Props {
  readonly before: Runbook;
  readonly after: Runbook;
  readonly told: Told;
  readonly selection?: CanvasSelection | undefined;
  readonly onSelect?: (selection: CanvasSelection | undefined) => void;
  readonly handle?: Ref<CanvasHandle>;
}

/** Two versions of a plan drawn as one, what came, went, changed and moved marked by colour, sign and word. */
export function CompareCanvas({ before, after, told, ...surface }: Props) {
  const t = useText(canvasMessages);
  const language = useLanguage();
  const comparison = useMemo(
    () =>
      compareModels(buildCanvasModel(before, language), buildCanvasModel(after, language), told),
    [before, after, language, told],
  );
  const layout = useModelLayout(comparison.model, after.layout?.boxes, false);
  if (layout.status === 'failed') {
    return (
      <div className="cv-root cv-message" role="alert">
        {t('layoutFailed')}: {layout.error.message}
      </div>
    );
  }
  if (layout.status === 'pending' || layout.model !== comparison.model) {
    return <div className="cv-root cv-message">{t('arranging')}</div>;
  }
  return (
    <ReactFlowProvider>
      <CanvasSurface
        model={layout.model}
        geometry={layout.geometry}
        forRun={false}
        chart={`${after.id} ${before.version} ${after.version}`}
        comparison={comparison}
        {...surface}
      />
    </ReactFlowProvider>
  );
}
