import type { Language, Runbook, Target } from '@tocsin/engine';
import { durationMs, textIn } from '@tocsin/engine';
import { formatDuration } from '../../ui/clock-format.ts';
import { urgencyWord, word } from '../words.ts';
import type { TargetArc, TargetBadge } from './canvas-model.ts';
import { anchorNode } from './target-ends.ts';

/** The figure of a target in words: "≤ 30 分钟", the range over levels, or the urgent word that has no figure. */
export function targetLabel(target: Target, language: Language): string {
  if (target.within) return `≤ ${formatDuration(durationMs(target.within), language)}`;
  const byLevel = Object.values(target.withinByLevel ?? {}).map(durationMs);
  if (byLevel.length > 0) {
    const low = formatDuration(Math.min(...byLevel), language);
    const high = formatDuration(Math.max(...byLevel), language);
    return low === high ? `≤ ${low}` : `≤ ${low} – ${high}`;
  }
  if (target.urgency) {
    return word(language, 'untimed', { word: urgencyWord(language, target.urgency) });
  }
  return textIn(target.title, language);
}

/** Badges by the node that carries them: where the clock stops, or where it starts if it stops nowhere on the chart. */
export function targetBadges(
  runbook: Runbook,
  language: Language,
): ReadonlyMap<string, readonly TargetBadge[]> {
  const byNode = new Map<string, TargetBadge[]>();
  for (const target of runbook.targets ?? []) {
    const node = anchorNode(target.to) ?? anchorNode(target.from);
    if (node === undefined) continue;
    const badge: TargetBadge = {
      id: target.id,
      label: targetLabel(target, language),
      title: textIn(target.title, language),
      withinMs: target.within ? durationMs(target.within) : undefined,
      inferred: target.inferred !== undefined,
    };
    const there = byNode.get(node);
    if (there) there.push(badge);
    else byNode.set(node, [badge]);
  }
  return byNode;
}

export const targetArcs = (runbook: Runbook, language: Language): TargetArc[] =>
  (runbook.targets ?? []).map((target) => ({
    target: target.id,
    from: anchorNode(target.from),
    to: anchorNode(target.to),
    label: targetLabel(target, language),
  }));
