import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useLanguage } from '../../app/i18n/language.ts';
import type { CanvasFlowNode } from '../flow/to-flow.ts';
import { FoldButton } from '../fold/fold-button.tsx';
import { useLod } from '../lod.ts';
import { useIsRun, useNodeOverlay } from '../overlay/overlay-store.ts';
import { word } from '../words.ts';
import { FoldedTally } from './folded-tally.tsx';
import { CornerMarks } from './marks.tsx';
import { TargetBadges } from './target-badges.tsx';

/** One group's row inside a parallel state, its name at the left. */
export const LaneNode = memo(function LaneNode({ data, selected }: NodeProps<CanvasFlowNode>) {
  const { node } = data;
  const lod = useLod();
  const language = useLanguage();
  const overlay = useNodeOverlay(node.id);
  const isRun = useIsRun();
  return (
    <div
      className="cv-lane"
      data-tint={node.tint}
      data-status={isRun ? (overlay?.status ?? 'unreached') : undefined}
      data-selected={selected || undefined}
      data-lod={lod}
    >
      <div className="cv-lane-strip">
        <FoldButton node={node} />
        <span className="cv-lane-title">{node.title}</span>
        {lod === 'near' && node.subtitle && <span className="cv-lane-lead">{node.subtitle}</span>}
        {lod === 'near' && node.flow === 'checklist' && (
          <span className="cv-lane-flow">{word(language, 'checklist')}</span>
        )}
        <CornerMarks node={node} />
        {lod === 'near' && <TargetBadges targets={node.targets} />}
      </div>
      {node.folded !== undefined && lod !== 'far' && (
        <span className="cv-lane-folded">
          {word(language, 'inside', { n: node.folded.length })} <FoldedTally ids={node.folded} />
        </span>
      )}
    </div>
  );
});
