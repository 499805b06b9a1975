import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import {
  DRAWN_FIELDS,
  DRAWN_GROUPS,
  DRAWN_LANES,
  DRAWN_PLAN,
  drawnDocument,
  expectItRuns,
  laneGroups,
  outlineOf,
} from './support/ecommerce-drawing.ts';
import { box, sign } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { startTestServer } from './support/server.ts';

/** The e-commerce plan drawn from the empty frame with the mouse: keys write names and nothing else. */

let server: TestServer;

test.beforeAll(async () => {
  server = await startTestServer();
});

test.afterAll(async () => {
  await server.remove();
});

test('a planner draws the e-commerce plan with the mouse, and publishes it', async ({ page }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 1920, height: 1000 });
  await beginWithFrame(page);
  const side = page.getByRole('complementary');

  // Groups: the two of the frame get their names, two more are added.
  await openPanel(page, '小组');
  await nameGroup(side, '应急指挥部', '应急管理领导小组');
  await nameGroup(side, '第一小组', '技术支持组');
  await nameGroup(side, '第二小组', '客户服务组');
  for (const name of ['物流保障组', '公关发言组']) {
    await side.getByRole('button', { name: '添加小组' }).click();
    await side.getByRole('textbox', { name: '中 名称' }).last().fill(name);
  }

  // What the report asks.
  await openPanel(page, '表单');
  for (const name of DRAWN_FIELDS) {
    await side.getByRole('button', { name: '添加字段' }).click();
    await side.getByRole('textbox', { name: '中 名称' }).last().fill(name);
  }

  // Names written in place.
  await rename(page, '阶段', '信息接报', '事故报告');
  await rename(page, '步骤', '接报并登记', '向领导小组报告');
  await rename(page, '阶段', '研判定级', '评估');
  await rename(page, '步骤', '核实情况并研判', '评估事件严重性');
  await rename(page, '阶段', '启动响应', '下达指令');
  await rename(page, '阶段', '分组处置', '应急响应');
  await rename(page, '并行', '各组并行', '各组同时响应');
  await rename(page, '泳道', '第一小组', '技术支持');
  await rename(page, '泳道', '第二小组', '客户服务');
  await rename(page, '阶段', '恢复', '现场清理');
  await rename(page, '阶段', '复盘', '事后报告与评估');
  await rename(page, '步骤', '确认恢复并宣布结束', '清理现场、整理资料');
  await rename(page, '步骤', '复盘并修订预案', '向领导小组交事后报告');
  await rename(page, '结束', '响应结束', '处置结束');

  // Orders are given one after another, not decided about: the decision goes, and the end only it led to.
  await choose(page, box(page, '决策', '是否启动预案'), /^删除/);
  await showAll(page);
  await choose(page, box(page, '结束', '未启动'), /^删除/);
  await choose(page, box(page, '阶段', '下达指令'), /^添加/, /^在其中加步骤/);
  await nameNew(page, '下令启动预案');
  await addAfter(page, '下令启动预案', '下令成立专项小组');
  await addAfter(page, '下令启动预案', '下令调动相关资源');

  // Two more lanes beside those of the frame; every lane its group.
  for (const name of ['物流保障', '公关发言']) {
    await choose(page, box(page, '并行', '各组同时响应'), /^添加/, /^在其中加泳道/);
    await nameNew(page, name);
    await choose(page, box(page, '泳道', name), /^添加/, /^在其中加步骤/);
    await nameNew(page, name === '物流保障' ? '协调物流公司' : '发布事件处理进展');
  }
  for (const [lane, group] of Object.entries(DRAWN_LANES)) {
    await pick(page, box(page, '泳道', lane));
    await side.getByRole('combobox', { name: '小组', exact: true }).selectOption({ label: group });
  }
  await showAll(page);

  // Steps put into the wrong place first, and dragged to where they belong.
  await rename(page, '步骤', '第一项任务', '排查故障', 0);
  await rename(page, '步骤', '第一项任务', '开通专门热线', 0);
  await addAfter(page, '排查故障', '恢复系统');
  await addAfter(page, '恢复系统', '修复故障');
  await addAfter(page, '修复故障', '处理相关投诉');
  await addAfter(page, '开通专门热线', '解答用户疑问');
  await addAfter(page, '发布事件处理进展', '准备对外沟通材料');
  await showAll(page);
  await drag(page, '处理相关投诉', 'after', '解答用户疑问');
  await drag(page, '修复故障', 'before', '恢复系统');
  await drag(page, '准备对外沟通材料', 'before', '发布事件处理进展');
  await addAfter(page, '清理现场、整理资料', '形成完整处理记录');
  await addAfter(page, '向领导小组交事后报告', '根据评估优化预案');
  await addAfter(page, '向领导小组交事后报告', '评估预案执行');

  // A line drawn from a handle: what cannot be repaired is looked into again.
  await showAll(page);
  await connect(page, '修复故障', '排查故障');
  const line = page.getByRole('dialog', { name: '添加转移' });
  await line.getByRole('combobox', { name: '何时' }).selectOption({ label: '步骤失败时' });
  await line.getByRole('button', { name: '确定' }).click();
  await expect(line).toBeHidden();

  // A promise with a figure.
  await pick(page, box(page, '步骤', '评估事件严重性'));
  await side.getByRole('button', { name: '添加时限' }).click();
  await side.getByRole('textbox', { name: '限多久' }).fill('30 分钟');
  await expect(box(page, '步骤', '评估事件严重性')).toContainText('≤ 30 分钟');

  // What is wrong shows while drawing; nothing is left that would keep it from being published.
  await openPanel(page, '检查');
  await expect(side.getByRole('heading', { name: /处错误/ })).toHaveCount(0);

  await publish(page);
  const drawn = await drawnDocument(server.address);
  expect(outlineOf(drawn)).toEqual(DRAWN_PLAN);
  expect(drawn.groups.map(({ name }) => name.zh)).toEqual([...DRAWN_GROUPS]);
  expect(drawn.fields?.map(({ name }) => name.zh)).toEqual([...DRAWN_FIELDS]);
  expect(laneGroups(drawn)).toEqual(DRAWN_LANES);
  expectItRuns(drawn);
});

async function beginWithFrame(page: Page): Promise<void> {
  await page.goto(server.address);
  await page.getByRole('button', { name: '新建预案' }).click();
  await page.getByRole('button', { name: /空白框架/ }).click();
  const dialog = page.getByRole('dialog', { name: '新建预案' });
  await dialog.getByRole('textbox', { name: '中文名称' }).fill('电商平台突发事件应急预案');
  await dialog.getByRole('textbox', { name: '英文名称' }).fill('E-commerce platform plan');
  await dialog.getByRole('textbox', { name: '编号' }).fill('ecommerce-drawn');
  await dialog.getByRole('button', { name: '打开画布' }).click();
  await expect(box(page, '阶段', '信息接报')).toBeVisible();
}

const openPanel = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();

async function nameGroup(side: Locator, before: string, after: string): Promise<void> {
  await side.locator('summary').filter({ hasText: before }).click();
  await side.locator('details[open]').getByRole('textbox', { name: '中 名称' }).first().fill(after);
  await side.locator('summary').filter({ hasText: after }).click();
}

/** The part of a box that stands for the box itself: its name. */
const nameOf = (state: Locator): Locator =>
  state.locator('.cv-title, .cv-phase-title, .cv-frame-title, .cv-lane-title, .cv-final-title');

const pick = (_page: Page, state: Locator): Promise<void> => nameOf(state).click();

async function rename(
  page: Page,
  kind: string,
  before: string,
  after: string,
  which = 0,
): Promise<void> {
  await nameOf(box(page, kind, `${before}(?=[,，]|$)`).nth(which)).dblclick();
  const field = page.getByRole('textbox', { name: `改名：${before}` });
  await field.fill(after);
  await field.press('Enter');
  await expect(box(page, kind, after)).toBeVisible();
}

/** Right-clicks a box and chooses from its menu, and from the menu inside that. */
async function choose(page: Page, state: Locator, ...items: readonly RegExp[]): Promise<void> {
  await nameOf(state).click({ button: 'right' });
  for (const name of items) await page.getByRole('menuitem', { name }).last().click();
}

async function nameNew(page: Page, name: string): Promise<void> {
  const title = page.getByRole('textbox', { name: /^改名：/ });
  await expect(title).toBeFocused();
  await title.fill(name);
  await title.press('Enter');
  await expect(page.getByRole('group', { name: new RegExp(`[,，] ?${name}`) })).toBeVisible();
}

async function addAfter(page: Page, before: string, name: string): Promise<void> {
  await choose(page, box(page, '步骤', before), /^接着加步骤/);
  await nameNew(page, name);
}

const showAll = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '看全图' }).click();
  // The view glides to where it goes.
  await page.waitForTimeout(600);
};

async function boxOf(state: Locator) {
  const rect = await state.boundingBox();
  if (!rect) throw new Error('not on the screen');
  return rect;
}

async function drag(
  page: Page,
  what: string,
  side: 'before' | 'after',
  whom: string,
): Promise<void> {
  const from = await boxOf(box(page, '步骤', what));
  const to = await boxOf(box(page, '步骤', whom));
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  const x = to.x + (side === 'before' ? 0.1 : 0.9) * to.width;
  await page.mouse.move(x, to.y + to.height / 2, { steps: 12 });
  await page.mouse.up();
  await page.waitForTimeout(400);
}

async function connect(page: Page, from: string, to: string): Promise<void> {
  const start = await boxOf(box(page, '步骤', from));
  const end = await boxOf(box(page, '步骤', to));
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  const grip = await boxOf(page.locator('[data-grip="line"]').first());
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 });
  await page.mouse.up();
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存新版本' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '改了什么、为什么' }).fill('第一版');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await sign(page, '陈静', '指挥员');
  await expect(page.getByText(/已保存为版本/)).toBeVisible();
}
