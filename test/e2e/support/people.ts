import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** What people do on the screens, found by the words they read. */

/** What is filled in where somebody is asked, by a part of the label. */
export type Answers = Readonly<Record<string, string>>;

/** An instant as a date-and-time input in China takes it. */
const wallClock = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 19);

export const agoSeconds = (seconds: number): string => wallClock(Date.now() - seconds * 1000);

/** Opens the report form of the channel-outage plan from its card in the library. */
export async function openReport(page: Page, kind: '发起处置' | '开始演练'): Promise<void> {
  await page.getByRole('searchbox', { name: '搜索预案' }).fill('渠道中断');
  const card = page.getByRole('article', { name: '客户服务渠道中断应急预案' });
  // Without a server the browser reads all fourteen plans itself the first time.
  await expect(card).toBeVisible({ timeout: 60_000 });
  await card.getByRole('link', { name: kind }).click();
  await expect(page.getByRole('region', { name: '接报信息' })).toBeVisible();
}

/** Fills in what the report form must know; the outage began `secondsAgo`. */
export async function fillReport(page: Page, secondsAgo: number): Promise<void> {
  await page.getByRole('textbox', { name: /故障现象/ }).fill('官网与 APP 无法登录');
  await page.getByRole('textbox', { name: /影响范围/ }).fill('全国用户');
  await page.getByRole('textbox', { name: /发生时间/ }).fill(agoSeconds(secondsAgo));
  await page.getByRole('radio', { name: '一般性故障' }).check();
}

/** Answers a yes-or-no question of a form. */
export async function say(
  page: Page,
  question: RegExp,
  word: '是' | '否' | '尚不清楚',
): Promise<void> {
  await page
    .getByRole('group', { name: question })
    .getByRole('radio', { name: word, exact: true })
    .check();
}

/** Says who one is, where the app asks. */
export async function sign(page: Page, name: string, role: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '您是谁？' });
  await dialog.getByRole('textbox', { name: '姓名' }).fill(name);
  await dialog.getByRole('radio', { name: role }).check();
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(dialog).toBeHidden();
}

/** Presses the report form's button, signs, and arrives at the run; gives its id. */
export async function declare(page: Page, name: string, role: string): Promise<string> {
  await page.getByRole('button', { name: /^(启动应急处置|开始演练)$/ }).click();
  await sign(page, name, role);
  await page.waitForURL(/\/run\//);
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

/** A box of the chart, by its kind and its words. */
export const box = (page: Page, kind: string, words: string): Locator =>
  page.getByRole('group', { name: new RegExp(`^${kind}[,，] ?${words}`) });

/** The line of a step on the commander's board. */
export const stepLine = (page: Page, id: string): Locator =>
  page.locator(`[data-step="${id}"]`).first();

const NEXT_ACT = /^(收到|开始|完成|记一次|复核通过)/;

/** How a line stands; `gone` once the board shows it no more. Asked at once: a line may go at any moment. */
const standing = (line: Locator): Promise<string> =>
  line.evaluateAll(([first]) => first?.getAttribute('data-status') ?? 'gone');

/** Presses the next act of a step's line, answers what it asks, and sees the line move on. */
export async function press(page: Page, id: string, answers: Answers = {}): Promise<void> {
  const line = stepLine(page, id);
  const before = await standing(line);
  await line.getByRole('button', { name: NEXT_ACT }).click();
  const dialog = page.getByRole('dialog');
  const moved = async (): Promise<boolean> => (await standing(line)) !== before;
  await expect.poll(async () => (await dialog.isVisible()) || (await moved())).toBe(true);
  if (await dialog.isVisible()) {
    await answer(dialog, answers);
    await dialog.locator('[data-body]').getByRole('button').last().click();
    await expect(dialog).toBeHidden();
  }
  await expect.poll(moved).toBe(true);
}

/** Brings a step to its end, whatever marks it wants on the way. */
export async function finish(page: Page, id: string, answers: Answers = {}): Promise<void> {
  const line = stepLine(page, id);
  await expect(line).toBeVisible();
  while (!['gone', 'closed'].includes(await standing(line))) await press(page, id, answers);
}

/** Decides, by the words on the button. */
export async function decide(page: Page, id: string, option: string): Promise<void> {
  const line = stepLine(page, id);
  await line.getByRole('button', { name: new RegExp(`^${option}`) }).click();
  await expect.poll(() => standing(line)).toMatch(/gone|closed/);
}

/** Finishes whatever the board offers, standing tasks aside, until the run has come to its end. */
export async function walkToTheEnd(page: Page): Promise<void> {
  const open = page
    .locator('[data-step]:not([data-status="closed"])')
    .filter({ hasNotText: '持续进行' });
  const ended = page.getByText('处置流程走完，已结束');
  for (;;) {
    await expect.poll(async () => (await ended.isVisible()) || (await open.count()) > 0).toBe(true);
    if (await ended.isVisible()) return;
    const id = await open.evaluateAll(([first]) => first?.getAttribute('data-step') ?? null);
    if (id === null) continue;
    if (id === 'activation') await decide(page, id, '启动');
    else await finish(page, id);
  }
}

/** Fills in the answers given and, where something must be said, something plausible. */
async function answer(dialog: Locator, answers: Answers): Promise<void> {
  for (const box of await dialog.getByRole('textbox').all()) {
    const label = await box.evaluate((input) =>
      [...((input as HTMLInputElement).labels ?? [])].map((one) => one.textContent).join(' '),
    );
    const given = Object.entries(answers).find(([name]) => label.includes(name))?.[1];
    if (given !== undefined) await box.fill(given);
    else if (label.includes('必填') && (await box.inputValue()) === '') await fillIn(box);
  }
  for (const question of await dialog.getByRole('group').filter({ hasText: '必填' }).all()) {
    const no = question.getByRole('radio', { name: '否', exact: true });
    const isAnswered = await question
      .getByRole('radio', { checked: true, name: /^(是|否)$/ })
      .count();
    if (isAnswered === 0) await no.check();
  }
}

async function fillIn(box: Locator): Promise<void> {
  if ((await box.getAttribute('type')) === 'datetime-local') {
    await box.locator('xpath=..').getByRole('button', { name: '填入现在' }).click();
  } else if ((await box.getAttribute('inputmode')) !== null) await box.fill('1');
  else await box.fill('已核实');
}
