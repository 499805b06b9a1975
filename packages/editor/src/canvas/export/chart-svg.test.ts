import { readdirSync, readFileSync } from 'node:fs';
import type { Language, Runbook } from '@tocsin/engine';
import { escapeMarkup, parseRunbook } from '@tocsin/engine';
import { describe, expect, test } from 'vitest';
import { hotlineOutage } from '../fixtures/hotline-outage.ts';
import { titleLines } from '../layout/card-size.ts';
import { layoutCanvas } from '../layout/layout-canvas.ts';
import { inProcessLayered } from '../layout/testing/elk-in-process.ts';
import { buildCanvasModel } from '../model/build-model.ts';
import { chartSvg } from './chart-svg.ts';
import { scaleFor } from './rasterise.ts';

const folder = new URL('../../../../../runbooks/', import.meta.url);
const library = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name): [string, Runbook] => {
    const parsed = parseRunbook(readFileSync(new URL(name, folder), 'utf8'));
    if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`);
    return [name, parsed.value];
  });

async function draw(runbook: Runbook, language: Language = 'zh') {
  const model = buildCanvasModel(runbook, language);
  const options = { layered: inProcessLayered(), placed: {}, forRun: false };
  const geometry = await layoutCanvas(model, options);
  return { model, geometry, svg: chartSvg(model, geometry, { caption: '题注 <1>' }) };
}

/** Tags left open, and tags closed that were not open. */
function unbalanced(markup: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, close, name = '', selfClosed] of markup.matchAll(
    /<(\/?)([a-z]+)(?:\s[a-zA-Z-]+="[^"<]*")*(\/?)>/g,
  )) {
    if (close) {
      if (open.pop() !== name) wrong.push(name);
    } else if (!selfClosed) open.push(name);
  }
  return [...open, ...wrong];
}

describe('the chart as SVG', () => {
  test.each(library)(
    '%s: is well-formed and shows every node and every line',
    async (_, runbook) => {
      const { model, geometry, svg } = await draw(runbook);
      expect(unbalanced(svg.markup)).toEqual([]);
      expect(svg.markup).not.toMatch(/NaN|undefined|Infinity/);
      for (const node of model.nodes.values()) {
        const first = node.children.length > 0 ? node.title : titleLines(node)[0];
        const shown =
          node.kind === 'lane' || node.kind === 'final' ? node.title.slice(0, 2) : first;
        expect(svg.markup).toContain(escapeMarkup(shown ?? node.title));
      }
      const lines = model.edges.filter((edge) => edge.kind !== 'order');
      const drawn = lines.filter((edge) => geometry.routes.has(edge.id));
      expect(svg.markup.match(/marker-end=/g) ?? []).toHaveLength(drawn.length);
      expect(drawn).toHaveLength(lines.length);
    },
  );

  test('keeps every line of text inside the picture', async () => {
    const { svg } = await draw(hotlineOutage, 'en');
    const [, left, top, width, height] = (
      /viewBox="(-?\d+) (-?\d+) (\d+) (\d+)" font/.exec(svg.markup) ?? []
    ).map(Number);
    for (const [, x, y] of svg.markup.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"/g)) {
      expect(Number(x)).toBeGreaterThan(left ?? Number.NaN);
      expect(Number(x)).toBeLessThan((left ?? 0) + (width ?? Number.NaN));
      expect(Number(y)).toBeGreaterThan(top ?? Number.NaN);
      expect(Number(y)).toBeLessThan((top ?? 0) + (height ?? Number.NaN));
    }
  });

  test('escapes what the plan says', async () => {
    const title = { zh: '<script>"&', en: '' };
    const { svg } = await draw({
      ...hotlineOutage,
      chart: { states: [{ kind: 'step', id: 'a', title }] },
    });
    expect(svg.markup).toContain('&lt;script&gt;&quot;&amp;');
    expect(svg.markup).not.toContain('<script');
    expect(svg.markup).toContain('题注 &lt;1&gt;');
  });
});

test('a picture too large to paint at twice its size is painted as large as can be', () => {
  expect(scaleFor({ width: 3000, height: 1500 }, 2)).toBe(2);
  expect(scaleFor({ width: 16_384, height: 100 }, 2)).toBe(1);
  const wide = { width: 12_000, height: 9000 };
  expect(wide.width * wide.height * scaleFor(wide, 2) ** 2).toBeLessThanOrEqual(134_000_001);
});
