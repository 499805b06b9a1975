import type { Mark } from '@tocsin/engine';
import { useContext } from 'react';
import { useLanguage } from '../../app/i18n/language.ts';
import '../finding-marks.css';
import { FindingMarks } from '../finding-marks.ts';
import type { CanvasNode } from '../model/canvas-model.ts';
import { word } from '../words.ts';

/** The quiet marks in a card's corner: read as inferred, left open by the plan. Shape and word, not colour alone. */
export function CornerMarks({ node }: { readonly node: CanvasNode }) {
  const language = useLanguage();
  const found = <FoundMark id={node.id} />;
  if (!node.inferred && node.gaps === 0 && node.marks.length < 2) return found;
  return (
    <>
      {found}
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
    </>
  );
}

const FOUND_WORDS = {
  error: { zh: '处错误', en: 'to mend' },
  warning: { zh: '处提醒', en: 'to look at' },
  note: { zh: '处说明', en: 'to note' },
} as const;

/** How many errors and warnings the checker has about a node, on the card's edge: no card grows for it. */
function FoundMark({ id }: { readonly id: string }) {
  const language = useLanguage();
  const found = useContext(FindingMarks).get(id);
  if (!found) return null;
  const { severity, count } = found;
  const gap = language === 'zh' ? '' : ' ';
  const said = `${count}${gap}${FOUND_WORDS[severity][language]}`;
  return (
    <span className="cv-found" data-severity={severity} title={said}>
      <span aria-hidden="true">
        {severity === 'error' ? '✕' : '!'}
        {count}
      </span>
      <span className="tc-visually-hidden">{said}</span>
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
