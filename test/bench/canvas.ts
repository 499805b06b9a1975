// The canvas under a hand: open, pan, drag and re-layout of made-up plans in Chromium, on the production build, once
// as it is and once with everything drawn, in view or not (`?canvas=all`). Figures to reach: 1,000 steps pan and drag
// p95 ≤ 20 ms a frame; 2,000 steps open in ≤ 1.5 s.
// Run: pnpm build && node test/bench/canvas.ts [steps …]   (Node 24; TOCSIN_CHROMIUM names the browser, and
// TOCSIN_ADDRESS a server that is running already)
//
// Frame times are the distances between animation frames in the page, so they hold everything the browser does; a
// display's 60 Hz is their floor (16.7 ms). Not measured: a graphics card (headless Chromium draws on the processor),
// the network, parsing on the server. Opening is to the first card on the screen: once from asking for the page's
// address, the app's own first load included, and once from pressing the plan's link in the library. Panning near is
// done PANS times and told by the run in the middle, since other work on a shared machine stalls single runs.

import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { printRunbook } from '@tocsin/engine';
import { startTestServer } from '../e2e/support/server.ts';
import { madeUpPlan } from './support/made-up-plan.ts';

const sizes = process.argv.slice(2).map(Number);
const SIZES = sizes.length > 0 ? sizes : [300, 1000, 2000];
const STEPS = 90;
const PANS = 5;
/** With everything drawn, larger charts do not come to an end in time. */
const ALL_UP_TO = 1000;

interface Frames {
  readonly p50: number;
  readonly p95: number;
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN;

/** Frame times while something is done to the page. */
async function during(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    let isOn = true;
    const tick = (now: number): void => {
      frames.push(now - last);
      last = now;
      if (isOn) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(globalThis, {
      stopFrames: () => {
        isOn = false;
        return frames.slice(2);
      },
    });
  });
  await act();
  const frames = await page.evaluate(() =>
    (globalThis as unknown as { stopFrames(): number[] }).stopFrames(),
  );
  return { p50: quantile(frames, 0.5), p95: quantile(frames, 0.95) };
}

/** Moves the mouse along by small steps, each after a frame. */
async function sweep(page: Page, from: { x: number; y: number }, dx: number, dy: number) {
  for (let at = 1; at <= STEPS; at += 1) {
    const wave = Math.sin((at / STEPS) * Math.PI * 2);
    await page.mouse.move(from.x + wave * dx, from.y + wave * dy);
  }
}

interface Line {
  readonly openMs: number;
  readonly linkMs: number;
  readonly pan: Frames;
  readonly far: Frames;
  readonly drag: Frames;
  readonly relayoutMs: number;
}

async function measure(page: Page, address: string, id: string, query: string): Promise<Line> {
  await page.goto(`${address}/runs`);
  await page.getByRole('main').waitFor();
  const started = performance.now();
  await page.goto(`${address}/plan/${id}${query}`);
  await page.locator('.react-flow__node').first().waitFor();
  const openMs = performance.now() - started;
  const linkMs = query === '' ? await openByLink(page, address, id) : Number.NaN;
  const canvas = await page.locator('.cv-root').boundingBox();
  if (!canvas) throw new Error('no canvas on the page');
  const middle = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height / 2 };

  // Seen whole: the simplest drawing of the most things.
  await page.getByRole('button', { name: '看全图' }).click();
  await page.waitForTimeout(800);
  const far = await during(page, () => wheel(page, middle));
  // Near enough to read: goes to a step in the middle of a lane.
  await page.keyboard.press('Control+K');
  await page.keyboard.type('s-0-4-9');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
  const pans: Frames[] = [];
  for (let turn = 0; turn < PANS; turn += 1)
    pans.push(await during(page, () => wheel(page, middle)));
  const pan = pans.sort((a, b) => a.p95 - b.p95)[Math.floor(PANS / 2)] as Frames;
  const box = await cardInView(page, middle);
  const grip = { x: box.x + 40, y: box.y + 16 };
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  const drag = await during(page, () => sweep(page, grip, 60, 40));
  // With Alt the card stays where it is let go of, which is an edit wherever that is.
  await page.keyboard.down('Alt');
  await page.mouse.move(grip.x + 12, grip.y + 8);
  const relayoutStarted = performance.now();
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await page.getByRole('button', { name: /^撤销/, disabled: false }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: /^撤销/, disabled: true }).waitFor();
  const relayoutMs = performance.now() - relayoutStarted;
  return { openMs, linkMs, pan, far, drag, relayoutMs };
}

/** As most people come to a plan: from the list, with the pointer on its name before it is pressed. */
async function openByLink(page: Page, address: string, id: string): Promise<number> {
  await page.goto(`${address}/`);
  const link = page.locator(`a[href="/plan/${id}"]`).first();
  await link.hover();
  await page.waitForTimeout(150);
  const started = performance.now();
  await link.click();
  await page.locator('.react-flow__node').first().waitFor();
  return performance.now() - started;
}

/** The card nearest the middle of the canvas: with everything drawn, most cards lie off the screen. */
async function cardInView(page: Page, middle: { x: number; y: number }) {
  const boxes = await page.locator('.react-flow__node:has(> .cv-card)').evaluateAll((cards) =>
    cards.map((card) => {
      const { x, y } = card.getBoundingClientRect();
      return { x, y };
    }),
  );
  const far = (box: { x: number; y: number }): number =>
    Math.hypot(box.x - middle.x, box.y - middle.y);
  const [nearest] = boxes.sort((a, b) => far(a) - far(b));
  if (!nearest) throw new Error('no card in view');
  return nearest;
}

async function wheel(page: Page, at: { x: number; y: number }): Promise<void> {
  await page.mouse.move(at.x, at.y);
  for (let step = 0; step < STEPS; step += 1) {
    const back = Math.floor(step / 15) % 2 === 0 ? 1 : -1;
    await page.mouse.wheel(42 * back, 24 * back);
  }
}

const executablePath = process.env.TOCSIN_CHROMIUM;
const running = process.env.TOCSIN_ADDRESS;
const server =
  running === undefined
    ? await startTestServer()
    : { address: running, remove: () => Promise.resolve() };
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
});
try {
  for (const size of SIZES) {
    const answer = await fetch(`${server.address}/api/runbooks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        source: printRunbook(madeUpPlan(size)),
        note: 'bench',
        by: { id: 'bench', name: 'bench' },
      }),
    });
    // A server that was measured before has the plan already.
    if (!answer.ok && answer.status !== 409)
      throw new Error(`${answer.status}: ${await answer.text()}`);
  }
  console.log(
    'steps  drawn    open ms  by link   far p50/p95   pan p50/p95   drag p50/p95   move+undo ms',
  );
  const frames = ({ p50, p95 }: Frames): string =>
    `${p50.toFixed(1)}/${p95.toFixed(1)}`.padStart(13);
  for (const size of SIZES) {
    for (const [name, query] of [
      ['in view', ''],
      ['all', '?canvas=all'],
    ] as const) {
      if (query !== '' && size > ALL_UP_TO) continue;
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'zh-CN',
      });
      const page = await context.newPage();
      const line = await measure(page, server.address, `made-up-${size}`, query);
      console.log(
        `${String(size).padEnd(7)}${name.padEnd(9)}${line.openMs.toFixed(0).padStart(7)}  ${line.linkMs.toFixed(0).padStart(7)} ${frames(line.far)} ${frames(line.pan)} ${frames(line.drag)}  ${line.relayoutMs.toFixed(0).padStart(13)}`,
      );
      await context.close();
    }
  }
} finally {
  await browser.close();
  await server.remove();
}
