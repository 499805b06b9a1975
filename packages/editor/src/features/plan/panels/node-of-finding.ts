import type { Finding, Runbook } from '@tocsin/engine';
import { findState } from '@tocsin/engine';
import { anchorNode } from '../../../canvas/model/target-ends.ts';
import { placeOfPointer } from '../edits/pointer-place.ts';

/** The node of the chart a finding shows at: its own, or where the timing target it is about stops or starts. */
export function nodeOfFinding(runbook: Runbook, finding: Finding): string | undefined {
  const place = placeOfPointer(runbook, finding.path);
  if (place.list === 'targets') {
    const target = runbook.targets?.find(({ id }) => id === place.item);
    return anchorNode(target?.to) ?? anchorNode(target?.from);
  }
  // A finding may be about a rule or a group, which are not on the chart.
  const isOnChart = finding.node !== undefined && findState(runbook, finding.node) !== undefined;
  return place.node ?? (isOnChart ? finding.node : undefined);
}
