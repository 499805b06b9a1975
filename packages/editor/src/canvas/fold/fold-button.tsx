import { useText } from '../../app/i18n/define-messages.ts';
import { canvasMessages } from '../messages.ts';
import type { CanvasNode } from '../model/canvas-model.ts';
import { useToggleFold } from './fold-context.ts';

/** The chevron in a container's head. Beside the tab order: the chart is one stop, and a shortcut folds. */
export function FoldButton({ node }: { readonly node: CanvasNode }) {
  const t = useText(canvasMessages);
  const toggle = useToggleFold();
  if (!toggle) return null;
  const isOpen = node.folded === undefined;
  const label = t(isOpen ? 'fold' : 'unfold', { name: node.title });
  return (
    <button
      type="button"
      className="cv-fold nodrag nopan"
      tabIndex={-1}
      aria-expanded={isOpen}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        toggle(node.id);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path
          d="M2.500 4.500 6 8l3.500-3.500"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}
