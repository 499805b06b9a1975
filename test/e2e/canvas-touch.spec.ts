import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Point } from './support/finger.ts';
import { Fingers } from './support/finger.ts';
import { box } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { startTestServer } from './support/server.ts';

/** The planner's desk on a tablet: everything by fingers. */

let server: TestServer;

test.use({ viewport: { width: 1180, height: 820 }, hasTouch: true });

test.beforeAll(async () => {
  server = await startTestServer();
});

test.afterAll(async () => {
  await server.remove();
});

test.beforeEach(async ({ page }) => {
  await page.goto(`${server.address}/plan/call-centre-office`);
  await expect(step(page, '启动相应措施')).toBeVisible();
  // Near enough to read.
  await step(page, '启动相应措施').tap({ position: { x: 8, y: 8 } });
  await page.keyboard.press('z');
  await expect.poll(() => zoom(page)).toBeGreaterThan(0.8);
  await settled(page);
});

const step = (page: Page, title: string): Locator => box(page, '步骤', title);

const view = (page: Page): Promise<string | undefined> =>
  page.locator('.react-flow__viewport').evaluate((element) => element.style.transform);

const zoom = async (page: Page): Promise<number> =>
  Number(/scale\(([\d.]+)\)/.exec((await view(page)) ?? '')?.[1]);

/** Waits until the view stands still. */
async function settled(page: Page): Promise<void> {
  let last = await view(page);
  await expect
    .poll(async () => {
      const now = await view(page);
      const isStill = now === last;
      last = now;
      return isStill;
    })
    .toBe(true);
}

async function on(what: Locator, across = 0.3, down = 0.5): Promise<Point> {
  const rect = await what.boundingBox();
  if (!rect) throw new Error('not on the screen');
  return { x: rect.x + rect.width * across, y: rect.y + rect.height * down };
}

const moving = (page: Page): Locator => page.locator('.cv-ghosts');

test('one finger pans, two zoom, and nothing is moved by either', async ({ page }) => {
  const fingers = await Fingers.on(page);
  const card = step(page, '在公司内部发布信息');
  const from = await on(card);
  await fingers.down(from);
  await fingers.slide(from, { x: from.x + 60, y: from.y - 80 });
  await fingers.up();
  await expect.poll(async () => Math.round((await on(card)).y - from.y)).toBeLessThan(-50);
  await settled(page);

  const before = await zoom(page);
  const [a, b] = [
    { x: 200, y: 400 },
    { x: 560, y: 400 },
  ];
  await fingers.down(a);
  await fingers.down(a, b);
  for (let pinch = 15; pinch <= 120; pinch += 15)
    await fingers.move({ x: a.x + pinch, y: a.y }, { x: b.x - pinch, y: b.y });
  await fingers.up();
  await expect.poll(() => zoom(page)).toBeLessThan(before * 0.6);
  await expect(page.getByRole('button', { name: /^撤销/ })).toBeDisabled();
});

test('a finger that rests asks for the menu; one that then moves drags, in order or by hand', async ({
  page,
}) => {
  const fingers = await Fingers.on(page);
  const first = step(page, '启动相应措施');
  const second = step(page, '在公司内部发布信息');
  const undo = page.getByRole('button', { name: /^撤销/ });

  await fingers.down(await on(second));
  await expect(moving(page)).toBeAttached();
  await fingers.up();
  await expect(page.getByRole('menuitem', { name: '改名' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem', { name: '改名' })).toBeHidden();

  // A second finger gives the drag up.
  const from = await on(second);
  const above = await on(first, 0.3, 0.1);
  await fingers.down(from);
  await expect(moving(page)).toBeAttached();
  await fingers.slide(from, above);
  await expect(page.locator('.cv-drop-bar')).toBeVisible();
  await fingers.down(above, { x: above.x + 120, y: above.y + 200 });
  await expect(moving(page)).not.toBeAttached();
  await fingers.up();
  await expect(undo).toBeDisabled();

  await settled(page);
  const start = await on(second);
  await fingers.down(start);
  await expect(moving(page)).toBeAttached();
  await fingers.slide(start, await on(first, 0.3, 0.1));
  await fingers.up();
  await expect.poll(async () => (await on(second)).y < (await on(first)).y).toBe(true);
  await undo.tap();
  await expect(undo).toBeDisabled();
  await expect.poll(async () => (await on(first)).y < (await on(second)).y).toBe(true);

  // Placed by hand without a key to hold down.
  await page.getByRole('button', { name: '自由摆放' }).tap();
  const was = await on(second);
  await fingers.down(was);
  await expect(moving(page)).toBeAttached();
  await fingers.slide(was, { x: was.x + 20, y: was.y + 120 });
  await expect(page.getByText(/松手即摆放在此/)).toBeVisible();
  await fingers.up();
  await expect.poll(async () => Math.round((await on(second)).y - was.y)).toBeGreaterThan(100);
});

test('a line is drawn from a grip that a finger can take hold of', async ({ page }) => {
  const fingers = await Fingers.on(page);
  const card = step(page, '启动相应措施');
  const other = step(page, '在公司内部发布信息');
  await fingers.tap(await on(card));
  const id = await card.getAttribute('data-id');
  const grip = page.locator(`.cv-grip[data-node="${id}"][data-side="left"] .cv-grip-hit`);
  await expect(grip).toBeAttached();
  const size = await grip.boundingBox();
  expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(40);

  const from = await on(grip, 0.5);
  await fingers.down(from);
  await fingers.slide(from, await on(other));
  await expect(page.locator('.cv-lit')).toBeVisible();
  await fingers.up();
  const dialog = page.getByRole('dialog', { name: '添加转移' });
  await expect(dialog.getByRole('combobox', { name: '到', exact: true })).toHaveValue(
    (await other.getAttribute('data-id')) ?? '',
  );
});
