import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CanvasFlowNode } from '../flow/to-flow.ts';
import { FoldButton } from '../fold/fold-button.tsx';
import { useLod } from '../lod.ts';
import { useIsRun, useNodeOverlay } from '../overlay/overlay-store.ts';
import { Chips } from './chips.tsx';
import { FoldedTally } from './folded-tally.tsx';
import { CornerMarks } from './marks.tsx';
import { RunLine } from './run-line.tsx';
import { TargetBadges } from './target-badges.tsx';

/** A folded phase, group of steps or parallel state: one card for all it holds. */
export const FoldedNode = memo(function FoldedNode({ data, selected }: NodeProps<CanvasFlowNode>) {
  const { node } = data;
  const lod = useLod();
  const overlay = useNodeOverlay(node.id);
  const isRun = useIsRun();
  return (
    <div
      className="cv-card cv-folded"
      data-kind={node.kind}
      data-status={isRun ? (overlay?.status ?? 'unreached') : undefined}
      data-selected={selected || undefined}
      data-lod={lod}
    >
      {lod !== 'far' && (
        <span className="cv-card-head">
          <FoldButton node={node} />
          <span className="cv-title">{node.title}</span>
          <CornerMarks node={node} />
        </span>
      )}
      {lod !== 'far' && (
        <>
          <Chips chips={node.chips} />
          <TargetBadges targets={node.targets} />
          <span className="cv-folded-run">
            <RunLine overlay={overlay} />
            <FoldedTally ids={node.folded} />
          </span>
        </>
      )}
    </div>
  );
});
