import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { box } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { startTestServer } from './support/server.ts';

/** The planner's hand on the canvas: what a mouse and a finger do there. */

let server: TestServer;

test.use({ viewport: { width: 1920, height: 1080 } });

test.beforeAll(async () => {
  server = await startTestServer();
});

test.afterAll(async () => {
  await server.remove();
});

test.beforeEach(async ({ page }) => {
  await page.goto(`${server.address}/plan/call-centre-office`);
  await expect(step(page, '启动相应措施')).toBeVisible();
});

const step = (page: Page, title: string): Locator => box(page, '步骤', title);

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place on a box, as shares of its width and height. */
async function on(what: Locator, across = 0.2, down = 0.5): Promise<Point> {
  const rect = await what.boundingBox();
  if (!rect) throw new Error('not on the screen');
  return { x: rect.x + rect.width * across, y: rect.y + rect.height * down };
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

/** The grip that shows on a card under the pointer. */
async function grip(page: Page, card: Locator, side: string): Promise<Point> {
  const at = await on(card, 0.5, 0.5);
  await page.mouse.move(at.x, at.y);
  const id = await card.getAttribute('data-id');
  return on(page.locator(`.cv-grip[data-node="${id}"][data-side="${side}"]`), 0.5);
}

const isAbove = async (upper: Locator, lower: Locator): Promise<boolean> =>
  (await on(upper)).y < (await on(lower)).y;

test('a drag puts steps in order, into other containers and back out, each as one step of undo', async ({
  page,
}) => {
  const first = step(page, '启动相应措施');
  const second = step(page, '在公司内部发布信息');
  await drag(page, await on(second), await on(first, 0.5, 0.1));
  await expect(page.locator('.cv-drop-bar')).toBeVisible();
  await page.mouse.up();
  await expect.poll(() => isAbove(second, first)).toBe(true);

  // Into another phase, under what stands there.
  const weigh = step(page, '判断性质和影响程度');
  await drag(page, await on(second), await on(weigh, 0.5, 1.3));
  await page.mouse.up();
  await expect
    .poll(async () => Math.abs((await on(second)).x - (await on(weigh)).x))
    .toBeLessThan(5);

  // Lanes change places by their strips; a lane goes nowhere but among lanes.
  const lane = box(page, '泳道', '客户服务保障');
  const other = box(page, '泳道', '分类处置');
  await drag(page, await on(lane, 0.05), await on(first, 0.5));
  await expect(page.locator('.cv-drop-bar')).toHaveCount(0);
  await page.mouse.up();
  await drag(page, await on(lane, 0.05), await on(other, 0.05, 0.9));
  await page.mouse.up();
  await expect.poll(() => isAbove(other, lane)).toBe(true);

  const undo = page.getByRole('button', { name: /^撤销/ });
  for (let act = 0; act < 3; act += 1) await undo.click();
  await expect(undo).toBeDisabled();
  await expect.poll(() => isAbove(first, second)).toBe(true);
  await expect.poll(() => isAbove(lane, other)).toBe(true);
});

test('Escape drops a drag; Alt places a card by hand, and its place can be given back', async ({
  page,
}) => {
  const card = step(page, '启动恢复措施');
  const from = await on(card);
  await drag(page, from, { x: from.x + 40, y: from.y + 150 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.getByRole('button', { name: /^撤销/ })).toBeDisabled();

  await page.keyboard.down('Alt');
  await drag(page, from, { x: from.x + 40, y: from.y + 150 });
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect.poll(async () => Math.round((await on(card)).y - from.y)).toBeGreaterThan(140);
  await page.getByRole('button', { name: '自动排布' }).first().click();
  await expect.poll(async () => Math.abs((await on(card)).y - from.y)).toBeLessThan(3);
});

test('placed by hand, a card is drawn to where its gap equals the next, and both gaps are marked', async ({
  page,
}) => {
  const card = step(page, '逐步恢复正常运营');
  const before = step(page, '启动恢复措施');
  const from = await on(card);
  await page.keyboard.down('Alt');
  await drag(page, from, { x: from.x + 2, y: from.y + 40 });
  await expect(page.locator('.cv-spacing')).toHaveCount(0);
  await page.mouse.move(from.x + 2, from.y + 3, { steps: 3 });
  const gaps = page.locator('.cv-spacing text');
  await expect(gaps).toHaveCount(2);
  const sizes = await gaps.allTextContents();
  expect(new Set(sizes).size).toBe(1);
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect(page.getByRole('button', { name: /^撤销/ })).toBeEnabled();
  await expect
    .poll(async () => Math.abs((await on(card, 0)).x - (await on(before, 0)).x))
    .toBeLessThan(1);
});

test('lines follow a card while it is dragged, and Escape puts them back', async ({ page }) => {
  const card = step(page, '启动恢复措施');
  const followed = page.locator('.cv-line-ghosts .cv-edge-line');
  const from = await on(card);
  await drag(page, from, { x: from.x - 60, y: from.y + 200 });
  await expect(followed).toHaveCount(2);
  const ghost = await on(page.locator('.cv-ghosts .react-flow__node'), 0, 0);
  // One line leads to the card, the other on from it: an end of each lies on its border.
  const reach = await followed.evaluateAll((lines) =>
    lines.map((line) => line.getBoundingClientRect().bottom),
  );
  for (const low of reach) expect(low).toBeGreaterThan(ghost.y - 2);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(followed).toHaveCount(0);
  await expect(page.locator('[data-moving]')).toHaveCount(0);
});

test('lines are drawn from a card’s grips to another, to itself, and to bare ground for something new', async ({
  page,
}) => {
  const from = step(page, '向领导小组报告');
  const dialog = page.getByRole('dialog', { name: '添加转移' });
  const to = step(page, '启动恢复措施');
  await drag(page, await grip(page, from, 'right'), await on(to));
  await expect(page.locator('.cv-lit')).toBeVisible();
  await page.mouse.up();
  await expect(dialog.getByRole('combobox', { name: '到', exact: true })).toHaveValue(
    'start-recovery',
  );
  await dialog.getByRole('button', { name: '取消' }).click();

  await drag(page, await grip(page, from, 'right'), await on(from, 0.3));
  await page.mouse.up();
  await expect(dialog.getByRole('combobox', { name: '到', exact: true })).toHaveValue(
    'report-event',
  );
  await dialog.getByRole('button', { name: '取消' }).click();

  // Between two lanes of one parallel state no line may lead.
  await drag(
    page,
    await grip(page, step(page, '启动备用系统'), 'right'),
    await on(step(page, '排查并修复系统故障')),
  );
  await expect(page.locator('.cv-lit')).toHaveCount(0);
  await page.mouse.up();
  await expect(dialog).toBeHidden();

  const phase = box(page, '阶段', '应急恢复');
  await drag(page, await grip(page, from, 'right'), await on(phase, 0.5, 0.6));
  await page.mouse.up();
  await page.getByRole('menuitem', { name: '决策' }).click();
  const name = page.getByRole('textbox', { name: /^改名/ });
  await expect(name).toBeFocused();
  await page.keyboard.type('能否恢复');
  await page.keyboard.press('Enter');
  await expect(box(page, '决策', '能否恢复')).toBeVisible();
});

test('a line is picked by a click, and taken hold of at either end', async ({ page }) => {
  const line = page.locator('.cv-edge[data-edge="t:system-dealt-with"] .cv-edge-hit').first();
  const middle = await line.evaluate((path) => {
    if (!(path instanceof SVGPathElement)) throw new Error('no line');
    const { x, y } = path.getPointAtLength(path.getTotalLength() / 3);
    const at = new DOMPoint(x, y).matrixTransform(path.getScreenCTM() ?? undefined);
    return { x: at.x, y: at.y };
  });
  await page.mouse.click(middle.x, middle.y);
  const ends = page.locator('.cv-grip[data-edge="t:system-dealt-with"]');
  await expect(ends).toHaveCount(2);

  // Where it leaves: from the device measures instead.
  const frame = box(page, '并行', '设备故障措施');
  const source = await on(page.locator('.cv-grip[data-end="source"]'), 0.5);
  await drag(page, source, await on(frame, 0.4, 0.04));
  await expect(page.locator('.cv-lit')).toBeVisible();
  await page.mouse.up();
  await expect(page.getByRole('button', { name: /^撤销：改从此处转出/ })).toBeEnabled();
  const isAtFrame = async (): Promise<boolean> => {
    const [start, rect] = await Promise.all([
      on(page.locator('.cv-grip[data-end="source"]'), 0.5),
      frame.boundingBox(),
    ]);
    return rect !== null && start.y > rect.y - 3 && start.y < rect.y + rect.height + 3;
  };
  await expect.poll(isAtFrame).toBe(true);
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect(page.getByRole('button', { name: /^撤销/ })).toBeDisabled();
});

test('several are picked by a marquee and by clicks, and dragged together', async ({ page }) => {
  const picked = page.locator('.react-flow__node:has(> [data-selected])');
  const phase = box(page, '阶段', '应急恢复');
  const start = await on(phase, -0.1, 0.06);
  await page.keyboard.down('Shift');
  await drag(page, start, await on(phase, 0.95, 0.11));
  await expect(page.locator('.cv-to-pick')).toHaveAttribute('d', /^M[^M]+M[^M]+$/);
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(picked).toHaveCount(2);
  const third = step(page, '逐步恢复正常运营');
  await third.click({ modifiers: ['ControlOrMeta'], position: { x: 12, y: 10 } });
  await expect(picked).toHaveCount(3);
  await third.click({ modifiers: ['ControlOrMeta'], position: { x: 12, y: 10 } });
  await expect(picked).toHaveCount(2);

  const weigh = step(page, '判断性质和影响程度');
  await drag(page, await on(step(page, '启动恢复措施')), await on(weigh, 0.5, 1.3));
  await page.mouse.up();
  const together = [box(page, '等待', '待事件有效控制'), step(page, '启动恢复措施')];
  for (const card of together) {
    await expect
      .poll(async () => Math.abs((await on(card)).x - (await on(weigh)).x))
      .toBeLessThan(5);
  }
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect(page.getByRole('button', { name: /^撤销/ })).toBeDisabled();
});

test('from far off a drag pans and says so, and a marquee still picks', async ({ page }) => {
  const out = page.getByRole('button', { name: '缩小' });
  const card = step(page, '启动恢复措施');
  const width = async (): Promise<number> => (await card.boundingBox())?.width ?? 0;
  while ((await width()) > 60) {
    const before = await width();
    await out.click();
    await expect.poll(width).toBeLessThan(before);
  }
  const from = await on(card);
  await drag(page, from, { x: from.x - 120, y: from.y + 40 });
  await expect(page.getByText(/拖动只平移/)).toBeVisible();
  await page.mouse.up();
  await expect(page.getByText(/拖动只平移/)).toBeHidden();
  await expect.poll(async () => Math.round(from.x - (await on(card)).x)).toBeGreaterThan(100);
  await expect(page.getByRole('button', { name: /^撤销/ })).toBeDisabled();

  const phase = box(page, '阶段', '应急恢复');
  await page.keyboard.down('Shift');
  await drag(page, await on(phase, -0.1, 0.06), await on(phase, 0.95, 0.11));
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(page.locator('.react-flow__node:has(> [data-selected])')).not.toHaveCount(0);
});

test('near the edge the view moves along with a drag and a line, and Escape takes it back', async ({
  page,
}) => {
  const view = (): Promise<string> =>
    page.locator('.react-flow__viewport').evaluate((element) => element.style.transform);
  const card = step(page, '启动恢复措施');
  const canvas = await page.locator('.cv-root').boundingBox();
  if (!canvas) throw new Error('no canvas');
  const edge = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height - 3 };
  for (const start of [() => on(card), () => grip(page, card, 'right')]) {
    const before = await view();
    await drag(page, await start(), edge);
    await expect.poll(view).not.toBe(before);
    await page.keyboard.press('Escape');
    await expect.poll(view).toBe(before);
    await expect(page.locator('.cv-gesture')).toHaveCount(0);
    await page.mouse.up();
  }
  await expect(page.getByRole('button', { name: /^撤销/ })).toBeDisabled();
});

test('a name is written in its place, and a container folds into one card and stays so', async ({
  page,
}) => {
  await step(page, '判断性质和影响程度').dblclick();
  const name = page.getByRole('textbox', { name: /^改名/ });
  await name.fill('不要这个');
  await name.press('Escape');
  await expect(step(page, '判断性质和影响程度')).toBeVisible();
  await page.keyboard.press('F2');
  await name.fill('判断影响');
  await name.press('Enter');
  await expect(step(page, '判断影响')).toBeVisible();

  await page.getByRole('button', { name: '看全图' }).click();
  await page.getByRole('button', { name: '收起：保障客户与分类处置' }).click();
  await expect(step(page, '启动备用系统')).toHaveCount(0);
  await expect(box(page, '并行', '保障客户与分类处置')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: '展开：保障客户与分类处置' })).toBeVisible();
  await page.getByRole('button', { name: '展开：保障客户与分类处置' }).click();
  await expect(page.getByRole('button', { name: '收起：保障客户与分类处置' })).toBeVisible();
  await page.getByRole('button', { name: '看全图' }).click();
  await expect(step(page, '启动备用系统')).toBeVisible();
});

test('the overview map shows what is in view; a press goes there, and its mark can be dragged', async ({
  page,
}) => {
  for (let nearer = 0; nearer < 4; nearer += 1)
    await page.getByRole('button', { name: '放大' }).click();
  const map = page.getByRole('img', { name: '缩略图' });
  const mark = page.locator('.cv-map-mark');
  await expect(map).toBeVisible();
  const left = async (): Promise<number> => (await on(mark, 0, 0)).x;
  const chart = (): Promise<number> =>
    page
      .locator('.react-flow__viewport')
      .evaluate((viewport: HTMLElement) => new DOMMatrix(viewport.style.transform).e);
  const press = await on(map, 0.1, 0.5);
  // Nearer, the mark is smaller: it no longer reaches to where the map is pressed.
  await expect.poll(left).toBeGreaterThan(press.x + 2);

  const [markBefore, chartBefore] = [await left(), await chart()];
  await page.mouse.click(press.x, press.y);
  await expect.poll(left).toBeLessThan(press.x);
  expect(await chart()).toBeGreaterThan(chartBefore);

  const hold = await on(mark, 0.5, 0.5);
  const pressed = await chart();
  await drag(page, hold, { x: hold.x + (markBefore - press.x) + 10, y: hold.y });
  await page.mouse.up();
  await expect.poll(chart).toBeLessThan(pressed);
  expect(await left()).toBeGreaterThan(press.x);
});
