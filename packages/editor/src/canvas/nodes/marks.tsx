import type { Mark } from '@tocsin/engine';
import { useLanguage } from '../../app/i18n/language.ts';
import type { CanvasNode } from '../model/canvas-model.ts';
import { word } from '../words.ts';

/** The quiet marks in a card's corner: read as inferred, left open by the plan. Shape and word, not colour alone. */
export function CornerMarks({ node }: { readonly node: CanvasNode }) {
  const language = useLanguage();
  if (!node.inferred && node.gaps === 0 && node.marks.length < 2) return null;
  return (
    <span className="cv-corner">
      {node.inferred && (
        <span className="cv-inferred" title={word(language, 'inferred')}>
          {language === 'zh' ? '推' : 'inf'}
        </span>
      )}
      {node.gaps > 0 && (
        <span className="cv-gap" title={word(language, 'gaps', { n: node.gaps })}>
          ?
        </span>
      )}
      <WantedMarks marks={node.marks} />
    </span>
  );
}

const ORDER: readonly Mark[] = ['acknowledge', 'start', 'done'];

const MARK_WORDS = {
  acknowledge: { zh: '接收', en: 'ack' },
  start: { zh: '开始', en: 'start' },
  done: { zh: '完成', en: 'done' },
} as const;

/** Which marks a step wants, as the beads it passes. A plain check, which wants "done" only, shows none. */
function WantedMarks({ marks }: { readonly marks: readonly Mark[] }) {
  const language = useLanguage();
  const wanted = ORDER.filter((mark) => marks.includes(mark));
  if (wanted.length < 2) return null;
  const said = wanted.map((mark) => MARK_WORDS[mark][language]).join(' → ');
  return (
    <span className="cv-marks" title={said}>
      {wanted.map((mark) => (
        <i key={mark} data-mark={mark} />
      ))}
      <span className="tc-visually-hidden">{said}</span>
    </span>
  );
}
