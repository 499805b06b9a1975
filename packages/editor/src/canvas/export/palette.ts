/** The light theme's colours as they are, for a picture that leaves the app: a file knows no style sheet. */
export const COLOURS = {
  page: '#ffffff',
  ink: '#1b222b',
  inkSoft: '#4a5563',
  inkFaint: '#667180',
  line: '#dde1e6',
  lineStrong: '#b9c0c9',
  raised: '#ffffff',
  sunken: '#eef0f3',
  accent: '#325b82',
  accentWash: '#eaf1f8',
  column: '#f0f2f5',
  columnHead: '#e6eaef',
  columnLine: '#dde2e8',
  flow: '#97a1ae',
  flowStrong: '#5d6876',
  failed: '#c9252d',
  arc: '#8a5a00',
  arcWash: '#fff4d6',
  drill: '#6d3fc0',
  drillInk: '#5a31a3',
  drillWash: '#f1ebfc',
  criticalInk: '#a8141c',
} as const;

export const LEVEL_COLOURS = {
  red: { ink: '#a8141c', wash: '#fdecec', line: '#c9252d' },
  orange: { ink: '#9a4300', wash: '#fff0e2', line: '#d9670c' },
  yellow: { ink: '#735600', wash: '#fdf6d8', line: '#e0b100' },
  blue: { ink: '#1d55a0', wash: '#e8f1fc', line: '#2a6fc9' },
} as const;

const TINT_COLOURS = [
  '#3b66b0',
  '#14807a',
  '#7b4fb5',
  '#8a6d1f',
  '#a2457f',
  '#3f7d3a',
  '#54657a',
  '#99542f',
] as const;

export const tintColour = (tint: number | undefined): string =>
  (tint === undefined ? undefined : TINT_COLOURS[tint]) ?? COLOURS.lineStrong;

/** Fonts that each platform has; none is embedded. */
export const FONTS =
  "'Noto Sans', 'Segoe UI', Roboto, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif";
