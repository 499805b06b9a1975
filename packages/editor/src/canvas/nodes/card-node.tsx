import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CanvasFlowNode } from '../flow/to-flow.ts';
import { useLod } from '../lod.ts';
import { useIsRun, useNodeOverlay } from '../overlay/overlay-store.ts';
import { Chips } from './chips.tsx';
import { CornerMarks } from './marks.tsx';
import { RunLine } from './run-line.tsx';
import { TargetBadges } from './target-badges.tsx';

/** A step, wait or link: one card of one thing to do. */
export const CardNode = memo(function CardNode({ data, selected }: NodeProps<CanvasFlowNode>) {
  const { node } = data;
  const lod = useLod();
  const overlay = useNodeOverlay(node.id);
  const isRun = useIsRun();
  return (
    <div
      className="cv-card"
      data-kind={node.kind}
      data-tint={node.tint}
      data-status={isRun ? (overlay?.status ?? 'unreached') : undefined}
      data-critical={node.critical || undefined}
      data-selected={selected || undefined}
      data-lod={lod}
    >
      {lod !== 'far' && (
        <span className="cv-card-head">
          <span className="cv-title" data-untranslated={node.untranslated || undefined}>
            {node.title}
          </span>
          <CornerMarks node={node} />
        </span>
      )}
      {lod === 'near' && (
        <>
          {node.owner && <span className="cv-owner">{node.owner}</span>}
          <Chips chips={node.chips} />
        </>
      )}
      {lod !== 'far' && (
        <>
          <TargetBadges targets={node.targets} />
          <RunLine overlay={overlay} />
        </>
      )}
    </div>
  );
});
