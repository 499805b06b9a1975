import type { Edit, Runbook, Text } from '@tocsin/engine';
import { findState } from '@tocsin/engine';
import { act, callStates, namedEdit } from './named-edit.ts';
import { byContainer, outermost } from './state-lists.ts';

/** Where a box is drawn on the chart. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];
export type Axis = 'horizontally' | 'vertically';

const ALIGN_WORDS: Readonly<Record<Alignment, Text>> = {
  left: { zh: '左对齐', en: 'align left' },
  centre: { zh: '水平居中', en: 'align centres' },
  right: { zh: '右对齐', en: 'align right' },
  top: { zh: '顶对齐', en: 'align tops' },
  middle: { zh: '垂直居中', en: 'align middles' },
  bottom: { zh: '底对齐', en: 'align bottoms' },
};
export const alignWords = (alignment: Alignment): Text => ALIGN_WORDS[alignment];

/** States that can be put in line with one another: several of one container that are drawn. */
export function arrangeable(
  runbook: Runbook,
  ids: readonly string[],
  frameOf: (id: string) => Frame | undefined,
): readonly string[] {
  const picked = outermost(runbook, ids).filter((id) => frameOf(id) !== undefined);
  return byContainer(runbook, picked).size === 1 ? picked : [];
}

/** Puts boxes in line by an edge or their middles, by hand from then on. */
export function alignBoxes(
  runbook: Runbook,
  ids: readonly string[],
  alignment: Alignment,
  frameOf: (id: string) => Frame | undefined,
): Edit | undefined {
  const picked = arrangeable(runbook, ids, frameOf);
  const frames = picked.flatMap((id) => frameOf(id) ?? []);
  if (frames.length < 2) return undefined;
  const left = Math.min(...frames.map(({ x }) => x));
  const right = Math.max(...frames.map(({ x, width }) => x + width));
  const top = Math.min(...frames.map(({ y }) => y));
  const bottom = Math.max(...frames.map(({ y, height }) => y + height));
  const at = ({ x, y, width, height }: Frame): { x: number; y: number } => {
    switch (alignment) {
      case 'left':
        return { x: left, y };
      case 'centre':
        return { x: (left + right - width) / 2, y };
      case 'right':
        return { x: right - width, y };
      case 'top':
        return { x, y: top };
      case 'middle':
        return { x, y: (top + bottom - height) / 2 };
      case 'bottom':
        return { x, y: bottom - height };
    }
  };
  const { zh, en } = alignWords(alignment);
  return placedAt(runbook, picked, act(zh, `${en}:`, callStates(runbook, picked)), frameOf, at);
}

/** Gives boxes the same gap between neighbours; the outermost two stay where they are. */
export function distributeBoxes(
  runbook: Runbook,
  ids: readonly string[],
  axis: Axis,
  frameOf: (id: string) => Frame | undefined,
): Edit | undefined {
  const picked = arrangeable(runbook, ids, frameOf);
  if (picked.length < 3) return undefined;
  const start = (frame: Frame): number => (axis === 'horizontally' ? frame.x : frame.y);
  const size = (frame: Frame): number => (axis === 'horizontally' ? frame.width : frame.height);
  const frames = picked.flatMap((id) => frameOf(id) ?? []).sort((a, b) => start(a) - start(b));
  const [first] = frames;
  const last = frames.at(-1);
  if (!first || !last) return undefined;
  const used = frames.reduce((sum, frame) => sum + size(frame), 0);
  const gap = (start(last) + size(last) - start(first) - used) / (frames.length - 1);
  const starts = new Map<Frame, number>();
  let at = start(first);
  for (const frame of frames) {
    starts.set(frame, at);
    at += size(frame) + gap;
  }
  const words =
    axis === 'horizontally' ? ['横向等距', 'distribute across'] : ['纵向等距', 'distribute down'];
  const name = act(`${words[0]}`, `${words[1]}:`, callStates(runbook, picked));
  return placedAt(runbook, picked, name, frameOf, (frame) => {
    const next = starts.get(frame) ?? start(frame);
    return axis === 'horizontally' ? { x: next, y: frame.y } : { x: frame.x, y: next };
  });
}

/** Boxes are kept relative to what holds them; frames are where they are drawn. */
function placedAt(
  runbook: Runbook,
  ids: readonly string[],
  name: Text,
  frameOf: (id: string) => Frame | undefined,
  at: (frame: Frame) => { x: number; y: number },
): Edit | undefined {
  const edits = ids.flatMap((id): Edit[] => {
    const frame = frameOf(id);
    const holder = findState(runbook, id)?.parent;
    const origin = holder ? frameOf(holder.id) : { x: 0, y: 0 };
    if (!frame || !origin) return [];
    const { x, y } = at(frame);
    const before = runbook.layout?.boxes[id];
    const box = { ...before, x: Math.round(x - origin.x), y: Math.round(y - origin.y) };
    return before && before.x === box.x && before.y === box.y ? [] : [{ do: 'placeBox', id, box }];
  });
  return namedEdit(name, edits);
}
