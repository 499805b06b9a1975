import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CanvasFlowNode } from '../flow/to-flow.ts';
import { FoldButton } from '../fold/fold-button.tsx';
import { useLod } from '../lod.ts';
import { useIsRun, useNodeOverlay } from '../overlay/overlay-store.ts';
import { CornerMarks } from './marks.tsx';
import { PhaseSign } from './phase-sign.tsx';
import { TargetBadges } from './target-badges.tsx';

/** A phase: a column of the whole height, its name on top. */
export const PhaseNode = memo(function PhaseNode({ data, selected }: NodeProps<CanvasFlowNode>) {
  const { node } = data;
  const lod = useLod();
  const overlay = useNodeOverlay(node.id);
  const isRun = useIsRun();
  return (
    <div
      className="cv-phase"
      data-phase={node.phase}
      data-status={isRun ? (overlay?.status ?? 'unreached') : undefined}
      data-selected={selected || undefined}
      data-lod={lod}
    >
      <div className="cv-phase-head">
        <FoldButton node={node} />
        <PhaseSign phase={node.phase} />
        <span className="cv-phase-title">{node.title}</span>
        <CornerMarks node={node} />
        <span className="cv-phase-end">
          <TargetBadges targets={node.targets} />
        </span>
      </div>
    </div>
  );
});
