/** Every measure of the picture in one place; the style sheet uses the same figures. Pixels at zoom 1. */
export const CARD = {
  width: 236,
  /** Left bar and padding, right padding. */
  padLeft: 14,
  padRight: 12,
  padTop: 10,
  padBottom: 10,
  titleSize: 13.5,
  titleLine: 20,
  maxTitleLines: 5,
  ownerSize: 11,
  ownerLine: 17,
  chipSize: 11,
  chipHeight: 20,
  chipGap: 4,
  chipPad: 7,
  chipIcon: 15,
  rowGap: 6,
  optionHeight: 28,
  optionGap: 4,
  /** The line a run adds below: what happened, who, when. */
  runLine: 22,
  minHeight: 48,
} as const;

export const GAP = {
  /** Between top columns. */
  phase: 44,
  /** Between cards one under another in a flow, and side by side in a flow. */
  flow: 30,
  flowAcross: 36,
  /** Between cards of a checklist. */
  grid: 12,
  /** Between a column and what stands under it. */
  under: 40,
} as const;

export const FRAME = {
  phaseHead: 48,
  phasePad: 16,
  compoundHead: 38,
  compoundPad: 14,
  parallelHead: 38,
  parallelPad: 0,
  laneStrip: 134,
  lanePad: 16,
  laneMinHeight: 96,
  laneFoldedHeight: 60,
} as const;

export const FINAL = { width: 150, height: 44 } as const;
export const HISTORY = { width: 150, height: 40 } as const;

/** What a container keeps free on each side for its head and its padding. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function frameInsets(kind: string): Insets {
  if (kind === 'phase') {
    const { phasePad: pad, phaseHead: head } = FRAME;
    return { left: pad, top: head + pad, right: pad, bottom: pad };
  }
  if (kind === 'lane') {
    const pad = FRAME.lanePad;
    return { left: FRAME.laneStrip + pad, top: pad, right: pad, bottom: pad };
  }
  if (kind === 'parallel') {
    const pad = FRAME.parallelPad;
    return { left: pad, top: FRAME.parallelHead, right: pad, bottom: pad };
  }
  const pad = FRAME.compoundPad;
  return { left: pad, top: FRAME.compoundHead + pad / 2, right: pad, bottom: pad };
}
