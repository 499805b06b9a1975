import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CanvasFlowNode } from '../flow/to-flow.ts';
import { useLod } from '../lod.ts';
import { useIsRun, useNodeOverlay } from '../overlay/overlay-store.ts';

/** An end (the ring of the statechart notation) or a way back to where a state was left (H). */
export const FinalNode = memo(function FinalNode({ data, selected }: NodeProps<CanvasFlowNode>) {
  const { node } = data;
  const lod = useLod();
  const overlay = useNodeOverlay(node.id);
  const isRun = useIsRun();
  return (
    <div
      className="cv-final"
      data-kind={node.kind}
      data-status={isRun ? (overlay?.status ?? 'unreached') : undefined}
      data-selected={selected || undefined}
      data-lod={lod}
    >
      <svg className="cv-final-sign" viewBox="0 0 22 22" aria-hidden="true">
        <circle cx="11" cy="11" r="9" />
        {node.kind === 'final' ? (
          <circle className="cv-final-dot" cx="11" cy="11" r="5" />
        ) : (
          <path d="M8 7v8m6-8v8M8 11h6" />
        )}
      </svg>
      {lod !== 'far' && <span className="cv-final-title">{node.title}</span>}
    </div>
  );
});
