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
import type { TestServer } from './support/server.ts';
import { startTestServer } from './support/server.ts';

/** The e-commerce plan drawn from the empty frame by keyboard alone: in this file nothing is clicked and nothing is focused but by a key. */

let server: TestServer;

test.beforeAll(async () => {
  server = await startTestServer();
});

test.afterAll(async () => {
  await server.remove();
});

test('a planner draws the e-commerce plan by keyboard alone, and publishes it', async ({
  page,
}) => {
  test.setTimeout(420_000);
  const keys = page.keyboard;
  const side = page.getByRole('complementary', { name: '侧栏' });
  await beginWithFrame(page);

  // The outline: every line is a state, and every act has a key.
  await keys.press('o');
  await rename(page, '阶段 信息接报', '事故报告');
  await rename(page, '步骤 接报并登记', '向领导小组报告');
  await rename(page, '阶段 研判定级', '评估');
  await rename(page, '步骤 核实情况并研判', '评估事件严重性');
  await rename(page, '阶段 启动响应', '下达指令');
  await remove(page, '决策 是否启动预案');
  await remove(page, '结束 未启动');
  await goTo(page, '阶段 下达指令');
  for (const name of ['下令启动预案', '下令调动相关资源', '下令成立专项小组'])
    await add(page, name);

  await rename(page, '阶段 分组处置', '应急响应');
  await rename(page, '并行 各组并行', '各组同时响应');
  await rename(page, '泳道 第一小组', '技术支持');
  await rename(page, '步骤 第一项任务', '排查故障');
  // A lane too many steps: one is written in the wrong place and moved along.
  await add(page, '恢复系统');
  await add(page, '修复故障');
  await keys.press('Alt+ArrowUp');
  await rename(page, '泳道 第二小组', '客户服务');
  await rename(page, '步骤 第一项任务', '开通专门热线');
  await add(page, '解答用户疑问');
  await add(page, '处理相关投诉');
  await addLane(page, '客户服务', '物流保障', ['协调物流公司']);
  await addLane(page, '物流保障', '公关发言', ['准备对外沟通材料', '发布事件处理进展']);

  await rename(page, '阶段 恢复', '现场清理');
  await rename(page, '步骤 确认恢复并宣布结束', '清理现场、整理资料');
  await add(page, '形成完整处理记录');
  await rename(page, '阶段 复盘', '事后报告与评估');
  await rename(page, '步骤 复盘并修订预案', '向领导小组交事后报告');
  await add(page, '评估预案执行');
  await add(page, '根据评估优化预案');
  await rename(page, '结束 响应结束', '处置结束');

  // Groups, in their panel.
  await command(page, '打开“小组”');
  for (const [before, after] of [
    ['应急指挥部', DRAWN_GROUPS[0]],
    ['第一小组', DRAWN_GROUPS[1]],
    ['第二小组', DRAWN_GROUPS[2]],
  ] as const) {
    await tabTo(page, side.locator('summary').filter({ hasText: before }).first());
    await keys.press('Enter');
    await tabTo(page, side.locator('details[open] textarea').first());
    await retype(page, after);
    await tabBackTo(page, side.locator('summary').filter({ hasText: after }).first());
    await keys.press('Enter');
  }
  for (const name of DRAWN_GROUPS.slice(3)) {
    await tabTo(page, side.getByRole('button', { name: '添加小组' }));
    await keys.press('Enter');
    await tabBackTo(page, side.getByRole('textbox', { name: '中 名称' }).last());
    await retype(page, name);
  }

  // Fields.
  await command(page, '打开“表单”');
  for (const name of DRAWN_FIELDS) {
    await tabTo(page, side.getByRole('button', { name: '添加字段' }));
    await keys.press('Enter');
    await tabBackTo(page, side.getByRole('textbox', { name: '中 名称' }).last());
    await retype(page, name);
  }

  // Each lane its group: found by its name, inspected, chosen.
  for (const [lane, group] of Object.entries(DRAWN_LANES)) {
    await find(page, lane, '泳道');
    await keys.press('e');
    await tabTo(page, side.getByRole('combobox', { name: '小组', exact: true }));
    await choose(page, side.getByRole('combobox', { name: '小组', exact: true }), group);
    await keys.press('Escape');
  }

  await command(page, '保存新版本');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('textbox', { name: '改了什么、为什么' }));
  await keys.type('第一版');
  await tabTo(page, dialog.getByRole('button', { name: '保存', exact: true }));
  await keys.press('Enter');
  const who = page.getByRole('dialog', { name: '您是谁？' });
  await tabTo(page, who.getByRole('textbox', { name: '姓名' }));
  await keys.type('陈静');
  await tabTo(page, who.getByRole('button', { name: '确定' }));
  await keys.press('Enter');
  await expect(page.getByText(/已保存为版本/)).toBeVisible();

  const drawn = await drawnDocument(server.address);
  expect(outlineOf(drawn)).toEqual(DRAWN_PLAN);
  expect(drawn.groups.map(({ name }) => name.zh)).toEqual([...DRAWN_GROUPS]);
  expect(drawn.fields?.map(({ name }) => name.zh)).toEqual([...DRAWN_FIELDS]);
  expect(laneGroups(drawn)).toEqual(DRAWN_LANES);
  expectItRuns(drawn);
});

async function beginWithFrame(page: Page): Promise<void> {
  const keys = page.keyboard;
  await page.goto(server.address);
  await expect(page.getByRole('article').first()).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: '新建预案' }));
  await keys.press('Enter');
  await tabTo(page, page.getByRole('button', { name: /空白框架/ }));
  await keys.press('Enter');
  const dialog = page.getByRole('dialog', { name: '新建预案' });
  for (const [label, text] of [
    ['中文名称', '电商平台突发事件应急预案'],
    ['英文名称', 'E-commerce platform plan'],
    ['编号', 'ecommerce-drawn'],
  ] as const) {
    await tabTo(page, dialog.getByRole('textbox', { name: label }));
    await retype(page, text);
  }
  await tabTo(page, dialog.getByRole('button', { name: '打开画布' }));
  await keys.press('Enter');
  await expect(page.getByRole('application').first()).toBeVisible();
}

const hasFocus = (where: Locator): Promise<boolean> =>
  where.evaluateAll((all) => all.includes(document.activeElement as HTMLElement));

async function press(page: Page, key: string, where: Locator): Promise<void> {
  await expect(where).toBeAttached();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await hasFocus(where)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never comes to ${where.toString()}`);
}

const tabTo = (page: Page, where: Locator): Promise<void> => press(page, 'Tab', where);
const tabBackTo = (page: Page, where: Locator): Promise<void> => press(page, 'Shift+Tab', where);

async function retype(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Picks an option of a list as a keyboard does, by going through them. */
async function choose(page: Page, list: Locator, option: string): Promise<void> {
  await page.keyboard.press('Home');
  const chosen = (): Promise<string> =>
    list.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text ?? '');
  for (let tries = 0; tries < 20 && (await chosen()) !== option; tries += 1) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await chosen()).toBe(option);
}

const row = (page: Page, name: string): Locator =>
  page.getByRole('treeitem', { name: new RegExp(`^${name}( |$)`) }).first();

/** To a line of the outline: down to one that is near, by its name to one that is not. */
async function goTo(page: Page, name: string): Promise<void> {
  await expect(row(page, name)).toBeVisible();
  for (let presses = 0; presses < 4; presses += 1) {
    if (await hasFocus(row(page, name))) return;
    await page.keyboard.press('ArrowDown');
  }
  const [kind = '', words = ''] = name.split(' ');
  await find(page, words, kind);
  await expect(row(page, name)).toBeFocused();
}

async function rename(page: Page, before: string, after: string): Promise<void> {
  await goTo(page, before);
  await page.keyboard.press('F2');
  await name(page, after);
}

/** Writes the name that is open for writing, and sees the line bear it. */
async function name(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('tree').getByRole('textbox')).toBeFocused();
  await retype(page, text);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: text }).first()).toBeFocused();
}

async function remove(page: Page, line: string): Promise<void> {
  await goTo(page, line);
  await page.keyboard.press('Delete');
  await expect(row(page, line)).toHaveCount(0);
}

/** The next state, inside what the focus is on or after it. */
async function add(page: Page, text: string): Promise<void> {
  await page.keyboard.press('a');
  await name(page, text);
}

async function addLane(
  page: Page,
  after: string,
  lane: string,
  steps: readonly string[],
): Promise<void> {
  await goTo(page, `泳道 ${after}`);
  await command(page, '在其后加泳道');
  await name(page, lane);
  for (const step of steps) await add(page, step);
}

/** Runs a command by its name. */
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('combobox', { name: '查找与命令' })).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByRole('option', { name: words }).first()).toBeVisible();
  await downTo(page, page.getByRole('option', { name: words }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '查找与命令' })).toBeHidden();
}

/** Goes to a state by its name. */
async function find(page: Page, words: string, kind: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('combobox', { name: '查找与命令' })).toBeFocused();
  await page.keyboard.type(words);
  await downTo(page, page.getByRole('option', { name: new RegExp(`^${kind} ?${words}`) }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '查找与命令' })).toBeHidden();
}

/** Down the list of what was found until an option is the chosen one. */
async function downTo(page: Page, option: Locator): Promise<void> {
  await expect(option).toBeVisible();
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await option.getAttribute('aria-selected')) === 'true') return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`never chosen: ${option.toString()}`);
}
