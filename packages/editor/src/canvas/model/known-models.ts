import type { Language, Runbook } from '@tocsin/engine';
import { buildCanvasModel } from './build-model.ts';
import type { CanvasModel } from './canvas-model.ts';

const known = new WeakMap<Runbook, Map<Language, CanvasModel>>();

/** The picture of a document, built once for each language: the same document gives the same model. */
export function modelOf(runbook: Runbook, language: Language): CanvasModel {
  const models = known.get(runbook) ?? new Map<Language, CanvasModel>();
  known.set(runbook, models);
  const model = models.get(language) ?? buildCanvasModel(runbook, language);
  models.set(language, model);
  return model;
}
