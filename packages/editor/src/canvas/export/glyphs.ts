import type { ChipKind } from '../model/canvas-model.ts';
import { element } from './svg.ts';

/** Small signs of 12 by 12, drawn with a pen; each says with a shape what its label says in words. */
const PATHS: Readonly<Record<Exclude<ChipKind, 'level'> | 'target', string>> = {
  condition: 'M1 6h3l5-4M4 6l5 4M7 2h2v2M7 10h2V8',
  repeat: 'M2 5a4 4 0 0 1 7-1.500M10 2v2H8M10 7a4 4 0 0 1-7 1.500M2 10V8h2',
  confirm: 'M4 6a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM1 11c0-2 1-3 3-3s3 1 3 3M8 6l1.200 1.200L11 5',
  critical: 'M3 11V1.500M3 2c2-1 4 1 6.500 0v4.500C7 7.500 5 5.500 3 6.500',
  standing: 'M4 1.500h4M5 1.500v3.500L3.500 7h5L7 5V1.500M6 7v4',
  after: 'M3 1.500h6M3 10.500h6M3.500 1.500c0 3 5 3.500 5 9M8.500 1.500c0 3-5 3.500-5 9',
  auto: 'M2 4.500h8v5.500H2zM6 4.500V2M4.500 7v.500M7.500 7v.500',
  with: 'M4 6a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM1 11c0-2 1-3 3-3s3 1 3 3M8 6a1.800 1.800 0 1 0 0-3.500M8.500 8c1.500.300 2.500 1.200 2.500 3',
  asks: 'M1.500 10.500h9M3 8.500l.500-2L8 2l1.500 1.500L5 8z',
  link: 'M5 2.500H2v7.500h7.500V7M7 1.500h3.500V5M10.500 1.500 5.500 6.500',
  wait: 'M6 11A5 5 0 1 0 6 1a5 5 0 0 0 0 10zM6 3.500V6l2 1',
  initial: 'M3.500 2v8l6-4z',
  inside: 'M6 1.500 1.500 4 6 6.500 10.500 4zM1.500 6 6 8.500 10.500 6M1.500 8 6 10.500 10.500 8',
  target: 'M6 11A5 5 0 1 0 6 1a5 5 0 0 0 0 10zM6 3.200V6l2 1.300',
};

/** A sign with its upper left corner at a place. */
export const glyph = (kind: keyof typeof PATHS, x: number, y: number, colour: string): string =>
  element('path', {
    d: PATHS[kind],
    transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`,
    fill: 'none',
    stroke: colour,
    'stroke-width': 1.2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
