import type { Language, Runbook } from '@tocsin/engine';
import { layOut } from './layout/lay-out.ts';
import { modelOf } from './model/known-models.ts';

/** Begins to lay a chart out that is about to be drawn. What goes wrong is told where it is drawn. */
export function layOutAhead(runbook: Runbook, language: Language): void {
  layOut(modelOf(runbook, language), runbook.layout?.boxes).catch(() => undefined);
}
