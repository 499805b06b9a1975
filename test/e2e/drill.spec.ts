import { expect, test } from '@playwright/test';
import {
  box,
  decide,
  declare,
  fillReport,
  finish,
  openReport,
  walkToTheEnd,
} from './support/people.ts';
import type { Inbox, TestServer } from './support/server.ts';
import { openInbox, startTestServer } from './support/server.ts';

/** Points 5 and 6: a drill at sixty times the speed to its end, marked everywhere, told to nobody, then replayed. */

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

test('a drill at 60 times the speed: marked on each screen, a miss that tells nobody, walked to its end and replayed', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await page.goto(server.address);
  await openReport(page, '开始演练');
  const mark = page.getByRole('region', { name: '演练' });
  await expect(mark).toContainText('演练 DRILL');
  await expect(mark).toContainText('通知不会发给任何真实对象');
  await expect(page.getByRole('radio', { name: '60×' })).toBeChecked();
  await fillReport(page, 60);
  const run = await declare(page, '赵岚', '导演（演练）');
  await expect(mark).toContainText('演练 DRILL');
  await expect(mark).toContainText('60×');
  await expect(page).toHaveTitle(/^【演练】/);

  // The phone page, the library and the list of runs say so too.
  const phone = await (
    await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } })
  ).newPage();
  await phone.goto(`${server.address}/run/${run}/group/technical`);
  await expect(phone.getByRole('region', { name: '演练' })).toContainText('演练 DRILL');
  await expect(phone).toHaveTitle(/^【演练】/);
  await phone.goto(server.address);
  const running = phone.getByRole('region', { name: '正在进行' });
  await expect(running).toContainText('演练');
  await phone.goto(`${server.address}/runs`);
  await expect(phone.getByRole('main').getByRole('listitem').first()).toContainText('演练');
  await phone.context().close();

  // On to the groups' work, and then nobody begins the root-cause analysis.
  for (const step of [
    'answer-first-call',
    'verify-call',
    'record-ordinary',
    'report-upward',
    'grade',
  ])
    await finish(page, step);
  await decide(page, 'activation', '启动');
  await finish(page, 'internal-notice');
  const rootCause = page
    .getByRole('region', { name: '即将到期' })
    .getByRole('button', { name: /30 分钟内开始根因分析/ });
  await expect(rootCause.getByRole('timer', { name: /剩余/ })).toBeVisible();
  await expect(rootCause.getByRole('timer', { name: /即将超时/ })).toBeVisible({ timeout: 60_000 });
  await expect(rootCause.getByRole('timer', { name: /已超时/ })).toBeVisible({ timeout: 60_000 });
  const side = page.getByRole('tabpanel');
  await expect(side.getByText('超时：30 分钟内开始根因分析')).toBeVisible();
  await page.getByRole('tab', { name: '通知' }).click();
  const notice = side.getByRole('listitem').filter({ hasText: '根因分析超时未开始' });
  await expect(notice).toContainText('应急指挥部');
  await expect(notice).toContainText('技术保障组');
  await expect(notice).toContainText('演练，未对外发送');

  await walkToTheEnd(page);
  expect(inbox.received).toEqual([]);

  // Replay: the end, the beginning, and a verdict for each target.
  await page.getByRole('link', { name: '回放' }).click();
  await expect(mark).toContainText('演练 DRILL');
  await expect(mark).toContainText('回放');
  const verdict = (target: string) => page.getByRole('row', { name: new RegExp(target) });
  const scrubber = page.getByRole('slider', { name: '时间轴' });
  const rootCauseBox = box(page, '步骤', '开展根因分析');
  await expect(rootCauseBox).toContainText('已完成');
  await expect(verdict('30 分钟内开始根因分析').getByRole('cell').first()).toContainText('超时');
  await expect(verdict('3 级：30 分钟内发出邮件').getByRole('cell').first()).toContainText(
    '按时完成',
  );
  await expect(verdict('10 分钟内推送工单').getByRole('cell').first()).toContainText('未起算');

  await scrubber.focus();
  await page.keyboard.press('Home');
  await expect(rootCauseBox).toContainText('未轮到');
  await expect(box(page, '步骤', '接听首次来电')).toContainText('待处理');
  const firstCall = verdict('5 分钟内接听首次来电').getByRole('cell');
  await expect(firstCall.first()).toContainText('计时中');
  await expect(firstCall.last()).toContainText('超时');

  // From mark to mark, and played: the picture, the clock and the journal go along.
  await page.getByRole('tab', { name: '处置记录' }).click();
  // A long record shows only what is in view: the alarms alone are few.
  await page.getByRole('tabpanel').getByRole('button', { name: '告警', exact: true }).click();
  const started = await scrubber.inputValue();
  await page.getByRole('button', { name: '下一个要点' }).click();
  await page.getByRole('button', { name: '下一个要点' }).click();
  await expect(scrubber).not.toHaveValue(started);
  await expect(page.getByRole('tabpanel')).not.toContainText('“30 分钟内开始根因分析”超时');
  // Played to the end, the list shows its newest lines; the alarms alone are few enough to be all in sight.
  await page.getByRole('tabpanel').getByRole('button', { name: '告警' }).click();
  await page.getByRole('combobox', { name: '播放速度' }).selectOption({ label: '3600×' });
  await page.getByRole('button', { name: '播放', exact: true }).click();
  await expect(page.getByRole('tabpanel')).toContainText('“30 分钟内开始根因分析”超时', {
    timeout: 30_000,
  });
  await expect(rootCauseBox).toContainText('已完成', { timeout: 30_000 });
});
