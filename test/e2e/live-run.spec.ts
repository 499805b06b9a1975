import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import {
  declare,
  fillReport,
  finish,
  openReport,
  press,
  say,
  sign,
  stepLine,
  walkToTheEnd,
} from './support/people.ts';
import type { Inbox, TestServer } from './support/server.ts';
import { openInbox, startTestServer } from './support/server.ts';

/** Points 3 and 4: a live incident on several screens, over a server that is killed in the middle. */

let server: TestServer;
let inbox: Inbox;

test.beforeAll(async () => {
  inbox = await openInbox();
  server = await startTestServer(['--webhook', inbox.address]);
});

test.afterAll(async () => {
  await server.remove();
  await inbox.close();
});

const due = (page: Page, title: RegExp) =>
  page.getByRole('region', { name: '即将到期' }).getByRole('button', { name: title });

const clockOf = (page: Page, title: RegExp, state: RegExp) =>
  due(page, title).getByRole('timer', { name: state });

/** Another person at another device. */
async function openElsewhere(browser: Browser, address: string, options: BrowserContextOptions) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

interface Line {
  readonly seq: number;
  readonly event: { readonly type: string; readonly by?: { readonly name?: string } };
}

test('a live incident: level and rule, groups stepped, a promise missed and told, a second screen and a phone, a killed server', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await page.goto(server.address);
  await openReport(page, '发起处置');

  // The report form shows the level the table gives and why, before anything is declared.
  await fillReport(page, 265);
  const level = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: '按此定级' }) });
  await expect(level).toContainText('3 级响应');
  await expect(level).toContainText('停摆尚不足 2 小时');
  await say(page, /全部渠道同时失效/, '是');
  await expect(level).toContainText('1 级响应');
  await expect(level).toContainText('全部客户渠道同时失效');
  await say(page, /全部渠道同时失效/, '否');
  await expect(level).toContainText('3 级响应');
  const run = await declare(page, '王敏', '指挥员');
  const runAddress = page.url();
  const runApi = `${server.address}/api/runs/${run}`;
  await expect(page.getByRole('region', { name: '实战' })).toContainText('通知会发给真实对象');

  // The hotline is nearly due, in the strip and on the canvas, then missed: on the screen, in the
  // alarms, in the record, at the webhook.
  const firstCall = /5 分钟内接听首次来电/;
  await page.getByText('分屏', { exact: true }).click();
  const onCanvas = page.locator('[data-target="first-call-answered"]');
  await expect(clockOf(page, firstCall, /即将超时/)).toBeVisible();
  await expect(onCanvas).toHaveAttribute('data-state', 'warned');
  await expect(clockOf(page, firstCall, /已超时/)).toBeVisible({ timeout: 60_000 });
  await expect(onCanvas).toHaveAttribute('data-state', 'missed');
  const side = page.getByRole('tabpanel');
  await expect(side.getByText('超时：5 分钟内接听首次来电')).toBeVisible();
  await page.getByRole('tab', { name: '处置记录' }).click();
  await expect(side.getByText('“5 分钟内接听首次来电”超时')).toBeVisible();
  await page.getByRole('tab', { name: '通知' }).click();
  await expect(side.getByText('值守热线超时未接')).toBeVisible();
  await expect.poll(() => inbox.received.map(({ rule }) => rule)).toContain('first-call-missed');
  expect(inbox.received.every(({ kind }) => kind === 'live')).toBe(true);
  await page.getByText('处置', { exact: true }).click();

  // A second browser follows live.
  const second = await openElsewhere(browser, runAddress, {});
  await expect(stepLine(second, 'answer-first-call')).toHaveAttribute('data-status', 'open');
  await finish(page, 'answer-first-call');
  await expect(stepLine(second, 'verify-call')).toBeVisible();
  await finish(page, 'verify-call');
  await finish(page, 'record-ordinary');
  await finish(page, 'report-upward');
  await finish(page, 'grade');
  // … and can act.
  await stepLine(second, 'activation').getByRole('button', { name: /^启动/ }).click();
  await sign(second, '李强', '指挥员');
  await finish(page, 'internal-notice', { 故障状态: '抢修中', 影响部门: '客服部' });
  await expect(due(page, /30 分钟内开始根因分析/)).toBeVisible();
  await press(page, 'root-cause');
  await expect(stepLine(second, 'root-cause')).toHaveAttribute('data-status', 'acknowledged');
  await press(page, 'root-cause');
  await expect(stepLine(second, 'root-cause')).toHaveAttribute('data-status', 'started');
  await expect(due(page, /30 分钟内开始根因分析/)).toBeHidden();

  // A phone for one group: one step, one big button; the desk sees it at once.
  const phone = await openElsewhere(browser, `${runAddress}/group/support`, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const task = phone.getByRole('main');
  await expect(task.getByRole('heading', { name: '备足通讯设备电量' })).toBeVisible();
  await task.getByRole('button', { name: '完成', exact: true }).tap();
  await sign(phone, '何芳', '组长');
  await expect(task.getByRole('heading', { name: '备好备用办公区' })).toBeVisible();
  await expect(stepLine(page, 'charge-gear')).toBeHidden();

  // kill -9: both screens say so, acts wait, nothing acknowledged is lost, everybody comes back by itself.
  const { seq } = (await (await page.request.get(runApi)).json()) as { seq: number };
  await server.kill();
  await expect(page.getByText(/连接已断开|与服务器失去联系/).first()).toBeVisible({
    timeout: 30_000,
  });
  await task.getByRole('textbox', { name: /现场应急人数/ }).fill('12');
  await task.getByRole('button', { name: '完成', exact: true }).tap();
  await expect(phone.getByText(/1 项待发送/)).toBeVisible();
  await server.start();
  await expect(page.getByText(/连接已断开|与服务器失去联系/)).toHaveCount(0, { timeout: 60_000 });
  await expect(phone.getByText(/待发送/)).toBeHidden({ timeout: 60_000 });
  const journal = (await (await page.request.get(`${runApi}/journal`)).json()) as Line[];
  expect(journal.map((line) => line.seq)).toEqual(journal.map((_, index) => index + 1));
  expect(journal.length).toBeGreaterThan(seq);
  expect(
    journal.filter(({ event }) => event.type === 'stepCompleted' && event.by?.name === '何芳'),
  ).toHaveLength(2);
  await expect(stepLine(page, 'prepare-office')).toBeHidden();
  await expect(stepLine(second, 'prepare-office')).toBeHidden();

  // A commander skips with a reason, and without one nothing is sent.
  await stepLine(page, 'open-mailbox').getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: /跳过/ }).click();
  const dialog = page.getByRole('dialog', { name: /跳过 · 开通应急邮箱/ });
  await dialog.getByRole('button', { name: '跳过' }).click();
  await expect(dialog.getByText('请写明理由')).toBeVisible();
  await dialog.getByRole('textbox').fill('邮箱昨日已开通');
  await dialog.getByRole('button', { name: '跳过' }).click();
  await page.getByRole('tab', { name: '处置记录' }).click();
  await expect(side.getByText(/邮箱昨日已开通/)).toBeVisible();
  await expect(stepLine(second, 'open-mailbox')).toBeHidden();

  // Through recovery and review to its end, which every screen shows.
  await walkToTheEnd(page);
  await expect(second.getByText('处置流程走完，已结束')).toBeVisible();
  await expect(task.getByRole('heading', { name: '本次处置已结束' })).toBeVisible();
  await second.context().close();
  await phone.context().close();
});
