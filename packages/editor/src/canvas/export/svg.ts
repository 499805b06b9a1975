import { escapeMarkup } from '@tocsin/engine';
import { wrapText } from '../layout/text-metrics.ts';
import { COLOURS } from './palette.ts';

/** Writing SVG: every text and attribute is escaped here and nowhere else. */

type Attributes = Readonly<Record<string, string | number | undefined>>;

export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? round(value) : escapeMarkup(value ?? '')}"`,
    )
    .join('');
  const inside = children.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** What a pointer resting on a shape, or a screen reader, is told. */
export const tooltip = (value: string): string => element('title', {}, escapeMarkup(value));

export interface TextLook {
  readonly size: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: 'middle' | 'end';
}

/** One line of text whose middle is at `y`. */
export const line = (x: number, y: number, value: string, look: TextLook): string =>
  element(
    'text',
    {
      x,
      // Not `dominant-baseline`: many programs that open SVG ignore it.
      y: y + look.size * 0.36,
      'font-size': look.size,
      'font-weight': look.weight,
      'text-anchor': look.anchor,
      fill: look.fill ?? COLOURS.ink,
    },
    escapeMarkup(value),
  );

/** Lines under one another, the first within the line box that begins at `top`. */
export const lines = (
  x: number,
  top: number,
  values: readonly string[],
  lineHeight: number,
  look: TextLook,
): string =>
  values.map((value, index) => line(x, top + (index + 0.5) * lineHeight, value, look)).join('');

/** As much of a text as fits on one line. */
export const fitted = (value: string, width: number, size: number, bold = false): string =>
  wrapText(value, size, width, { bold, maxLines: 1 })[0] ?? value;
