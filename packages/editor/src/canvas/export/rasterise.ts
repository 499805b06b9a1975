import type { ChartSvg } from './chart-svg.ts';

export interface Raster {
  readonly png: Blob;
  /** Pixels of the picture for one of the drawing. */
  readonly scale: number;
}

/** What browsers can paint: the side every one of them allows, and the area the meanest does. */
const MAX_SIDE = 16_384;
const MAX_AREA = 134_000_000;

/** The largest scale up to the wanted one at which a browser can still paint the whole picture. */
export const scaleFor = (
  { width, height }: Pick<ChartSvg, 'width' | 'height'>,
  wanted: number,
): number =>
  Math.min(wanted, MAX_SIDE / width, MAX_SIDE / height, Math.sqrt(MAX_AREA / (width * height)));

/** Paints a drawing as PNG. Rejects where the browser cannot. */
export async function rasterise(svg: ChartSvg, wanted = 2): Promise<Raster> {
  const scale = scaleFor(svg, wanted);
  const url = URL.createObjectURL(new Blob([svg.markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(svg.width * scale);
    canvas.height = Math.floor(svg.height * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no 2d canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new Error('the picture is too large to paint');
    return { png, scale };
  } finally {
    URL.revokeObjectURL(url);
  }
}
