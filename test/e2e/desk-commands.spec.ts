import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { seriousIn } from './support/axe.ts';
import { box } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { startTestServer } from './support/server.ts';

/** One list of commands wherever they are offered; several states at once; copies between plans; the outline. */

let server: TestServer;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeAll(async () => {
  server = await startTestServer();
});

test.afterAll(async () => {
  await server.remove();
});

const undo = (page: Page) => page.getByRole('button', { name: /^撤销/ });
const row = (page: Page, words: string) => page.getByRole('treeitem', { name: words }).first();

async function openOutline(page: Page, plan: string): Promise<void> {
  await page.goto(`${server.address}/plan/${plan}`);
  await expect(page.getByRole('group', { name: /^阶段/ }).first()).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByRole('tree', { name: '预案大纲' })).toBeVisible();
}

test('several states are grouped, moved and taken apart in the outline, each act undone by its name', async ({
  page,
}) => {
  await openOutline(page, 'channel-outage');
  await row(page, '两组联合审核').click();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(2);

  await page.keyboard.press('Control+g');
  const name = page.getByRole('tree').getByRole('textbox');
  await expect(name).toBeFocused();
  await name.fill('审核定级');
  await page.keyboard.press('Enter');
  await expect(row(page, '环节组 审核定级')).toBeFocused();
  await expect(row(page, '两组联合审核')).toHaveAttribute('aria-level', '3');
  await expect(box(page, '环节组', '审核定级')).toBeVisible();

  await row(page, '核定响应级别').click();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(row(page, '核定响应级别')).toHaveAttribute('aria-level', '2');
  await expect(undo(page)).toHaveAccessibleName('撤销：移出“核定响应级别” (Ctrl+Z)');
  await row(page, '环节组 审核定级').click();
  await page.keyboard.press('Control+Shift+g');
  await expect(row(page, '环节组 审核定级')).toHaveCount(0);

  while (await undo(page).isEnabled()) await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: '保存新版本' })).toBeDisabled();

  // The card that had the focus is gone: the chart has it, so that the next key still means something.
  await box(page, '步骤', '核定响应级别').click();
  await page.keyboard.press('Delete');
  await expect(box(page, '步骤', '核定响应级别')).toHaveCount(0);
  await expect(page.getByRole('application', { name: /^预案状态图/ })).toBeFocused();
});

test('menus offer only what can be done: of a step, of a line, of the ground', async ({ page }) => {
  await openOutline(page, 'channel-outage');
  const items = page.getByRole('menuitem');
  await row(page, '接听首次来电').click({ button: 'right' });
  await expect(items.filter({ hasText: '连线' })).toBeVisible();
  // It is the first in its phase, a checklist, which holds no groups of steps; nothing was copied.
  for (const word of ['前移', '组合', '粘贴', '解散']) {
    await expect(items.filter({ hasText: word })).toHaveCount(0);
  }
  await page.keyboard.press('Escape');
  await expect(items).toHaveCount(0);

  await page.keyboard.press('Shift+F10');
  await expect(items.first()).toBeFocused();
  expect(await seriousIn(page.getByRole('menu'))).toEqual([]);
  await page.keyboard.press('Escape');

  await page
    .locator('g[data-edge^="f:"] .cv-edge-hit')
    .first()
    .click({ button: 'right', force: true });
  await expect(items).toHaveText([/在这条线上插入步骤/]);
  await items.first().click();
  await expect(undo(page)).toHaveAccessibleName(/^撤销：添加“新步骤”/);
});

test('states go from one plan to another by the clipboard, and what is missing there is named', async ({
  page,
  context,
}) => {
  await openOutline(page, 'channel-outage');
  await row(page, '两组联合审核').click();
  await page.keyboard.press('Control+c');
  const words = await page.evaluate(() => navigator.clipboard.readText());
  expect(words).toMatch(/^- 步骤：两组联合审核/);

  const other = await context.newPage();
  await other.goto(`${server.address}/plan/ecommerce-platform`);
  await expect(row(other, '评估事件严重性')).toBeVisible();
  await row(other, '评估事件严重性').click();
  await other.keyboard.press('Control+v');
  await expect(row(other, '两组联合审核')).toBeFocused();
  await expect(row(other, '两组联合审核')).toHaveAttribute('aria-posinset', '2');
  const told = other.getByRole('alert').filter({ hasText: '有些没能带过来' });
  await expect(told).toContainText('客户沟通组');
  await expect(told).toContainText('故障类别');
  await other.keyboard.press('Control+z');
  await expect(row(other, '两组联合审核')).toHaveCount(0);

  // Lanes stand in a parallel state only: pasted beside a step they are refused, with where they can go.
  await row(page, '泳道 技术保障').click();
  await page.keyboard.press('Control+c');
  await row(page, '接听首次来电').click();
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('alert')).toContainText('泳道只能放在并行状态里');
});

test('the palette finds commands and everything in the plan, in either language', async ({
  page,
}) => {
  await openOutline(page, 'channel-outage');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: '查找与命令' });
  await page.keyboard.type('root cause');
  await expect(palette.getByRole('option').first()).toContainText('开展根因分析');
  expect(await seriousIn(palette)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(row(page, '开展根因分析')).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('Control+f');
  const find = page.getByRole('dialog', { name: '查找' });
  await page.keyboard.type('技术保障组');
  await expect(find.getByRole('option').first()).toContainText('小组');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('complementary').locator('summary').filter({ hasText: '技术保障组' }),
  ).toBeFocused();

  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '快捷键一览' })).toContainText('Ctrl+Shift+G');
});
