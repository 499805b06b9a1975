import type { Language, Runbook } from '@tocsin/engine';
import { workerLayered } from '../layout/elk-worker.ts';
import { layoutCanvas } from '../layout/layout-canvas.ts';
import { buildCanvasModel } from '../model/build-model.ts';
import type { ChartSvg, ChartSvgOptions } from './chart-svg.ts';
import { chartSvg } from './chart-svg.ts';

/** A runbook's chart as a picture, laid out as the desk shows it: what was placed by hand stays where it was put. */
export async function drawRunbook(
  runbook: Runbook,
  language: Language,
  options: ChartSvgOptions = {},
): Promise<ChartSvg> {
  const model = buildCanvasModel(runbook, language);
  const placed = runbook.layout?.boxes ?? {};
  const geometry = await layoutCanvas(model, { layered: workerLayered(), placed, forRun: false });
  return chartSvg(model, geometry, options);
}
