import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CanvasFlowNode } from '../flow/to-flow.ts';
import { FoldButton } from '../fold/fold-button.tsx';
import { useLod } from '../lod.ts';
import { useIsRun, useNodeOverlay } from '../overlay/overlay-store.ts';
import { CornerMarks } from './marks.tsx';
import { TargetBadges } from './target-badges.tsx';

/** A compound or parallel state: a frame with its name on top. */
export const FrameNode = memo(function FrameNode({ data, selected }: NodeProps<CanvasFlowNode>) {
  const { node } = data;
  const lod = useLod();
  const overlay = useNodeOverlay(node.id);
  const isRun = useIsRun();
  return (
    <div
      className="cv-frame"
      data-kind={node.kind}
      data-status={isRun ? (overlay?.status ?? 'unreached') : undefined}
      data-selected={selected || undefined}
      data-lod={lod}
    >
      <div className="cv-frame-head">
        <FoldButton node={node} />
        {node.kind === 'parallel' && (
          <svg className="cv-parallel-sign" viewBox="0 0 16 12" aria-hidden="true">
            <path d="M1 2h14M1 6h14M1 10h14" />
          </svg>
        )}
        <span className="cv-frame-title">{node.title}</span>
        <CornerMarks node={node} />
        <TargetBadges targets={node.targets} />
      </div>
    </div>
  );
});
