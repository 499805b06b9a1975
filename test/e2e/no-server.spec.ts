import { expect, test } from '@playwright/test';
import {
  declare,
  fillReport,
  finish,
  openReport,
  stepLine,
  walkToTheEnd,
} from './support/people.ts';
import type { StaticSite } from './support/static-site.ts';
import { openStaticSite } from './support/static-site.ts';

/** Point 6, with no server at all: the built app on a file store, the runner in the browser. */

let site: StaticSite;

test.beforeAll(async () => {
  site = await openStaticSite();
});

test.afterAll(async () => {
  await site.close();
});

test('a drill in the browser alone: goes on after a reload, is walked to its end and replayed', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto(`${site.address}/?host=local`);
  await expect(page.getByRole('button', { name: '运行位置: 本浏览器' })).toBeVisible();
  await openReport(page, '开始演练');
  await fillReport(page, 60);
  await declare(page, '赵岚', '导演（演练）');
  const mark = page.getByRole('region', { name: '演练' });
  await expect(mark).toContainText('60×');
  for (const step of ['answer-first-call', 'verify-call', 'record-ordinary'])
    await finish(page, step);

  // The tab is closed on a running drill and opened again: nothing is lost, the clock went on.
  await page.reload();
  await expect(mark).toContainText('演练 DRILL');
  await expect(stepLine(page, 'report-upward')).toBeVisible();
  await expect(stepLine(page, 'answer-first-call')).toBeHidden();
  await expect(page.getByRole('region', { name: '即将到期' })).toContainText('30 分钟内修复');
  await walkToTheEnd(page);

  await page.getByRole('link', { name: '回放' }).click();
  await expect(mark).toContainText('回放');
  await expect(
    page
      .getByRole('row', { name: /30 分钟内开始根因分析/ })
      .getByRole('cell')
      .first(),
  ).toContainText(/按时完成|超时/);
  await page.goto(`${site.address}/runs`);
  await expect(page.getByRole('main').getByRole('listitem')).toContainText(['演练']);
  await page.getByRole('button', { name: '运行位置: 本浏览器' }).click();
  await expect(page.getByText('只记录在这个浏览器里')).toBeVisible();
  expect(site.asked).toEqual([]);
});

test('without being told so, the app finds that there is no server and works in the browser', async ({
  page,
}) => {
  await page.goto(site.address);
  await expect(page.getByRole('button', { name: '运行位置: 本浏览器' })).toBeVisible();
  // The browser reads all fourteen plans itself the first time.
  await expect(page.getByRole('article', { name: '客户服务渠道中断应急预案' })).toBeVisible({
    timeout: 60_000,
  });
});
