import { expect, test } from '@playwright/test';
import { agoSeconds, declare, fillReport, openReport, say, stepLine } from './support/people.ts';
import type { Inbox, TestServer } from './support/server.ts';
import { openInbox, startTestServer } from './support/server.ts';

/** Points 3 and 4: what time does by itself, with the server there and without it. */

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

const HOUR = 3600;

test('the level rises by itself once the core has been down for more than four hours, and names the rule', async ({
  page,
}) => {
  await page.goto(server.address);
  await openReport(page, '发起处置');
  await fillReport(page, HOUR);
  await say(page, /核心系统停摆/, '是');
  await page.getByRole('textbox', { name: '核心系统停摆时间' }).fill(agoSeconds(4 * HOUR - 25));
  await declare(page, '王敏', '指挥员');
  const banner = page
    .locator('section')
    .filter({ has: page.getByRole('button', { name: /^调整级别/ }) });
  await expect(banner).toContainText('3 级响应');
  await expect(banner).toContainText('停摆尚不足 2 小时');
  await expect(banner).toContainText('1 级响应', { timeout: 60_000 });
  await expect(banner).toContainText('触发规则 核心系统停摆已超过 4 小时');
  await page.getByRole('tab', { name: '处置记录' }).click();
  await expect(page.getByRole('tabpanel')).toContainText(
    /3 级响应变为1 级响应（依据：核心系统停摆已超过 4 小时/,
  );
});

test('a promise that came due while the server was down is missed at once when it is back, and told late', async ({
  page,
}) => {
  await page.goto(server.address);
  await openReport(page, '发起处置');
  await fillReport(page, 5 * 60 - 30);
  const run = await declare(page, '王敏', '指挥员');
  const strip = page.getByRole('region', { name: '即将到期' });
  const firstCall = strip.getByRole('button', { name: /5 分钟内接听首次来电/ });
  await expect(firstCall).toBeVisible();
  const api = `${server.address}/api/runs/${run}`;
  type Line = { readonly event: { readonly type: string; readonly late?: boolean } };
  const journal = async () => (await (await page.request.get(`${api}/journal`)).json()) as Line[];
  const before = await journal();
  expect(before.some(({ event }) => event.type === 'targetMissed')).toBe(false);
  const heard = inbox.received.length;

  await server.kill();
  // The screen's own clock says what it can: that the time is over. Nobody has been told.
  await expect(firstCall.getByRole('timer', { name: /已超时/ })).toBeVisible({ timeout: 60_000 });
  expect(inbox.received.length).toBe(heard);
  await server.start();
  await expect(page.getByRole('tabpanel').getByText('超时：5 分钟内接听首次来电')).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('tab', { name: '处置记录' }).click();
  await expect(
    page.getByRole('tabpanel').getByText('“5 分钟内接听首次来电”超时（迟记）'),
  ).toBeVisible();
  const since = (await journal()).slice(before.length).map(({ event }) => event);
  expect(since.filter(({ type }) => type === 'targetMissed')).toMatchObject([{ late: true }]);
  await expect
    .poll(() => inbox.received.slice(heard).map(({ rule }) => rule))
    .toContain('first-call-missed');
  await expect(stepLine(page, 'answer-first-call')).toHaveAttribute('data-status', 'open');
});
