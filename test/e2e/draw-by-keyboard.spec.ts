import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Drawn } from './support/ecommerce-drawing.ts';
import {
  DRAWN_FIELDS,
  DRAWN_GROUPS,
  DRAWN_LANES,
  DRAWN_PLAN,
  drawnDocument,
  expectItRuns,
  outlineOf,
} from './support/ecommerce-drawing.ts';
import type { TestServer } from './support/server.ts';
import { startTestServer } from './support/server.ts';

/** The e-commerce plan drawn from nothing by keyboard alone: the mouse is never moved, nothing is focused but by keys. */

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
  test.setTimeout(300_000);
  await beginWithFrame(page);
  const side = page.getByRole('complementary');

  // The outline; all but the first phase of the frame goes, and what is in it gets its name.
  await page.keyboard.press('o');
  await expect(page.getByRole('treeitem').first()).toBeFocused();
  await keys(page, 'Home', 'ArrowLeft', 'ArrowDown', 'Shift+End', 'Delete', 'Home');
  await expect(page.getByRole('treeitem')).toHaveCount(1);
  await keys(page, 'ArrowRight', 'ArrowDown', 'Delete', 'Home');
  const [first, ...others] = DRAWN_PLAN;
  if (first === undefined || typeof first === 'string') throw new Error('begins with a phase');
  await page.keyboard.press('F2');
  await name(page, first[0]);
  await drawInside(page, first[1]);
  let before = first[0];
  for (const top of others) {
    const title = typeof top === 'string' ? top : top[0];
    await toRow(page, before);
    await command(page, typeof top === 'string' ? '在其后加结束' : '在其后加阶段');
    await name(page, title);
    if (typeof top !== 'string') await drawInside(page, top[1]);
    before = title;
  }

  // A step put too early is moved down, and one put outside its group of steps is moved in and out again.
  await toRow(page, '下令启动预案');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('button', { name: /^撤销：后移“下令启动预案”/ })).toBeVisible();
  await page.keyboard.press('Control+z');

  // Groups.
  await command(page, '打开“小组”');
  for (const [at, group] of DRAWN_GROUPS.entries()) {
    const before = ['应急指挥部', '第一小组', '第二小组'][at];
    if (before === undefined) {
      await tabTo(page, side.getByRole('button', { name: '添加小组' }));
      await page.keyboard.press('Enter');
    } else {
      await tabTo(page, side.locator('summary').filter({ hasText: before }));
      await page.keyboard.press('Enter');
    }
    await tabTo(
      page,
      side.locator('details[open]').getByRole('textbox', { name: '中 名称' }).last(),
    );
    await retype(page, group);
    if (before !== undefined) {
      await tabTo(page, side.locator('summary').filter({ hasText: group }), 'Shift+Tab');
      await page.keyboard.press('Enter');
    }
  }

  // What the report asks.
  await command(page, '打开“表单');
  for (const field of DRAWN_FIELDS) {
    await tabTo(page, side.getByRole('button', { name: '添加字段' }));
    await page.keyboard.press('Enter');
    await tabTo(page, side.getByRole('textbox', { name: '中 名称' }).last(), 'Shift+Tab');
    await retype(page, field);
  }

  // Every lane its group.
  for (const [lane, group] of Object.entries(DRAWN_LANES)) {
    await toRow(page, lane);
    await page.keyboard.press('Enter');
    const choice = side.getByRole('combobox', { name: '小组', exact: true });
    await tabTo(page, choice);
    await choose(page, choice, group);
  }

  // A line to what comes before: what cannot be repaired is looked into again.
  await toRow(page, '修复故障');
  await keys(page, 'c', 'ArrowUp', 'Enter');
  const line = page.getByRole('dialog', { name: '添加转移' });
  const when = line.getByRole('combobox', { name: '何时' });
  await tabTo(page, when);
  await choose(page, when, '步骤失败时');
  await tabTo(page, line.getByRole('button', { name: '确定' }));
  await page.keyboard.press('Enter');
  await expect(line).toBeHidden();

  // A promise with a figure.
  await toRow(page, '评估事件严重性');
  await page.keyboard.press('Enter');
  await tabTo(page, side.getByRole('button', { name: '添加时限' }));
  await page.keyboard.press('Enter');
  await tabTo(page, side.getByRole('textbox', { name: '限多久' }));
  await retype(page, '30 分钟');

  await publish(page);
  const drawn = await drawnDocument(server.address);
  expect(outlineOf(drawn)).toEqual(DRAWN_PLAN);
  expect(drawn.groups.map((group) => group.name.zh)).toEqual([...DRAWN_GROUPS]);
  expect(drawn.fields?.map((field) => field.name.zh)).toEqual([...DRAWN_FIELDS]);
  expectItRuns(drawn);
});

async function keys(page: Page, ...some: readonly string[]): Promise<void> {
  for (const key of some) await page.keyboard.press(key);
}

/** Goes on with Tab until something has the focus. */
async function tabTo(page: Page, wanted: Locator, by: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(wanted.first()).toBeVisible();
  for (let step = 0; step < 200; step += 1) {
    const isThere = await wanted.evaluateAll((all) =>
      all.some((one) => one === document.activeElement),
    );
    if (isThere) return;
    await page.keyboard.press(by);
  }
  throw new Error('never reached by Tab');
}

/** Writes a name where one is being written in its place. */
async function name(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('tree').getByRole('textbox')).toBeFocused();
  await page.keyboard.insertText(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: words }).first()).toBeFocused();
}

async function retype(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
  // What is typed is taken when the typing pauses or the field is left.
  await page.keyboard.press('Tab');
}

/** Gives a command from the palette, by its words. */
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: '查找与命令' })).toBeFocused();
  await page.keyboard.insertText(words);
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Finds a state by its name; the outline follows, and F6 goes there. */
async function toRow(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('combobox', { name: '查找' })).toBeFocused();
  await page.keyboard.insertText(words);
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  const row = page.getByRole('treeitem', { name: words, selected: true });
  await expect(row).toBeVisible();
  for (let area = 0; area < 3; area += 1) {
    if (await row.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('F6');
  }
  await expect(row).toBeFocused();
}

/** Chooses an entry of a list that has the focus. */
async function choose(page: Page, list: Locator, words: string): Promise<void> {
  await page.keyboard.press('Home');
  for (let step = 0; step < 40; step += 1) {
    const chosen = await list.evaluate(
      (one) => (one as HTMLSelectElement).selectedOptions[0]?.label,
    );
    if (chosen === words) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no ${words} in the list`);
}

/** Draws what a container holds, the container being the active line. */
async function drawInside(page: Page, held: readonly Drawn[]): Promise<void> {
  for (const one of held) {
    if (typeof one === 'string') {
      await page.keyboard.press('a');
      await name(page, one);
    } else await drawLanes(page, one);
  }
}

/** A parallel state comes with its first lane; each further one is added after the lane before. */
async function drawLanes(page: Page, [title, lanes]: Exclude<Drawn, string>): Promise<void> {
  await command(page, '在其中加并行');
  await name(page, title);
  for (const [at, lane] of lanes.entries()) {
    if (typeof lane === 'string') throw new Error('a lane holds steps');
    if (at === 0) await keys(page, 'ArrowRight', 'F2');
    else await command(page, '在其后加泳道');
    await name(page, lane[0]);
    await drawInside(page, lane[1]);
    await toRow(page, lane[0]);
  }
}

async function beginWithFrame(page: Page): Promise<void> {
  await page.goto(server.address);
  await tabTo(page, page.getByRole('button', { name: '新建预案' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: /空白框架/ }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '新建预案' });
  for (const [label, words] of [
    ['中文名称', '电商平台突发事件应急预案'],
    ['英文名称', 'E-commerce platform plan'],
    ['编号', 'ecommerce-drawn'],
  ] as const) {
    await tabTo(page, dialog.getByRole('textbox', { name: label }));
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(words);
  }
  await tabTo(page, dialog.getByRole('button', { name: '打开画布' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('application', { name: /^预案状态图/ })).toBeVisible();
}

async function publish(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('第一个版本');
  await tabTo(page, dialog.getByRole('textbox', { name: '改了什么、为什么' }));
  await page.keyboard.insertText('第一版');
  await tabTo(page, dialog.getByRole('button', { name: '保存', exact: true }));
  await page.keyboard.press('Enter');
  const who = page.getByRole('dialog', { name: '您是谁？' });
  await tabTo(page, who.getByRole('textbox', { name: '姓名' }));
  await page.keyboard.insertText('陈静');
  await tabTo(page, who.getByRole('radio').first());
  await page.keyboard.press('Space');
  await tabTo(page, who.getByRole('button', { name: '确定' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/已保存为版本/)).toBeVisible();
}
