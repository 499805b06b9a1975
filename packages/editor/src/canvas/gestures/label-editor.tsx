import { ViewportPortal } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../app/i18n/define-messages.ts';
import type { Rect } from '../layout/geometry.ts';
import { canvasMessages } from '../messages.ts';
import type { CanvasNode } from '../model/canvas-model.ts';
import { titleBox } from './title-box.ts';

interface Props {
  readonly node: CanvasNode;
  readonly box: Rect;
  readonly onCommit: (title: string) => void;
  readonly onClose: () => void;
}

/** A node's name, written where it stands. Enter and leaving the field keep it, Escape does not. */
export function LabelEditor({ node, box, onCommit, onClose }: Props) {
  const t = useText(canvasMessages);
  const field = useRef<HTMLTextAreaElement>(null);
  const isOver = useRef(false);
  // What stands there in the other language is shown to write from, not written.
  const before = node.untranslated ? '' : node.title;
  const [title, setTitle] = useState(before);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const finish = (keeps: boolean): void => {
    if (isOver.current) return;
    isOver.current = true;
    const written = title.replaceAll(/\s*\n\s*/g, ' ').trim();
    if (keeps && written !== before && written !== '') onCommit(written);
    onClose();
  };
  const place = titleBox(node, box);
  return (
    <ViewportPortal>
      <textarea
        ref={field}
        className="cv-label-editor nodrag nopan nowheel"
        aria-label={t('rename', { name: node.title })}
        rows={1}
        value={title}
        placeholder={node.untranslated ? node.title : undefined}
        style={{
          left: place.x,
          top: place.y,
          width: place.width,
          minHeight: place.height,
          fontSize: place.size,
        }}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onBlur={() => finish(true)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' || event.key === 'Escape') {
            event.preventDefault();
            finish(event.key === 'Enter');
          }
        }}
      />
    </ViewportPortal>
  );
}
