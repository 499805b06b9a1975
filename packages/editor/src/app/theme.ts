import type { MantineColorsTuple } from '@mantine/core';
import { createTheme } from '@mantine/core';

/** Ink blue: quiet enough to leave red, orange, yellow and blue to the response levels. */
const ink: MantineColorsTuple = [
  '#eef3f8',
  '#dbe4ee',
  '#b6c7da',
  '#8ea9c5',
  '#6c8fb3',
  '#567fa8',
  '#41709c',
  '#325b82',
  '#274a6b',
  '#1a3650',
];

/** A neutral dark scale with a trace of blue, so that both themes read as one product. */
const dark: MantineColorsTuple = [
  '#d5dae0',
  '#b3bac3',
  '#8a939f',
  '#626c79',
  '#434c58',
  '#343c47',
  '#272e37',
  '#1d232b',
  '#16191f',
  '#101317',
];

/** Deep enough for white words to be read on it: Mantine's own red is not. */
const red: MantineColorsTuple = [
  '#fff5f5',
  '#ffe3e3',
  '#ffc9c9',
  '#ffa8a8',
  '#ff8787',
  '#f06262',
  '#d63939',
  '#cf2e2e',
  '#b82626',
  '#9d1f1f',
];

// The system's own fonts: Latin first, so that digits and Latin words keep their native shapes
// beside Chinese, then the CJK fonts of each platform. None is downloaded.
const sans = [
  '-apple-system',
  '"Segoe UI"',
  'Roboto',
  '"Noto Sans"',
  '"PingFang SC"',
  '"Hiragino Sans GB"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC"',
  '"Source Han Sans SC"',
  '"WenQuanYi Micro Hei"',
  'system-ui',
  'sans-serif',
].join(', ');

const mono =
  'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace';

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, dark, red },
  fontFamily: sans,
  fontFamilyMonospace: mono,
  headings: { fontFamily: sans, fontWeight: '600', textWrap: 'balance' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.5' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: true,
  components: {
    Menu: {
      // A menu may hold nothing but its items, and its headings are there to be read.
      defaultProps: { withInitialFocusPlaceholder: false },
      styles: { label: { color: 'var(--tc-ink-faint)' } },
    },
    Notification: {
      // One theme for both languages: the cross is called in both.
      defaultProps: { closeButtonProps: { 'aria-label': '关闭 · Close' } },
      styles: { description: { color: 'var(--tc-ink-soft)' } },
    },
  },
});
