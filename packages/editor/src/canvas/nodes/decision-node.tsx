import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CanvasFlowNode } from '../flow/to-flow.ts';
import { useLod } from '../lod.ts';
import { useIsRun, useNodeOverlay } from '../overlay/overlay-store.ts';
import { Chips } from './chips.tsx';
import { CornerMarks } from './marks.tsx';
import { RunLine } from './run-line.tsx';
import { TargetBadges } from './target-badges.tsx';

/** A fork: the question, and a row for each answer, from which its line leaves. */
export const DecisionNode = memo(function DecisionNode({
  data,
  selected,
  width = 0,
  height = 0,
}: NodeProps<CanvasFlowNode>) {
  const { node } = data;
  const lod = useLod();
  const overlay = useNodeOverlay(node.id);
  const isRun = useIsRun();
  return (
    <div
      className="cv-card cv-decision"
      data-kind="decision"
      data-tint={node.tint}
      data-status={isRun ? (overlay?.status ?? 'unreached') : undefined}
      data-selected={selected || undefined}
      data-lod={lod}
    >
      <Outline width={width} height={height} />
      {lod !== 'far' && (
        <span className="cv-card-head">
          <svg className="cv-diamond" viewBox="0 0 14 14" aria-hidden="true">
            <path d="M7 1l6 6-6 6-6-6z" />
          </svg>
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
          <span className="cv-options">
            {node.options.map((option) => (
              <span
                key={option.id}
                className="cv-option"
                data-leads={option.leads || undefined}
                data-chosen={overlay?.choice === option.id || undefined}
                data-passed-over={
                  (overlay?.choice !== undefined && overlay.choice !== option.id) || undefined
                }
              >
                <span className="cv-chip-label">{option.label}</span>
              </span>
            ))}
          </span>
          <RunLine overlay={overlay} />
        </>
      )}
    </div>
  );
});

const CUT = 14;

/** The flowchart's sign for a preparation or fork: a box with pointed corners. */
function Outline({ width, height }: { readonly width: number; readonly height: number }) {
  const [w, h] = [width - 0.75, height - 0.75];
  const o = 0.75;
  const path = `M${CUT} ${o}H${w - CUT}L${w} ${CUT}V${h - CUT}L${w - CUT} ${h}H${CUT}L${o} ${h - CUT}V${CUT}Z`;
  return (
    <svg className="cv-outline" width={width} height={height} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
