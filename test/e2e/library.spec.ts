import { expect, test } from '@playwright/test';
import { box } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { startTestServer } from './support/server.ts';

/** Point 1: a plan found in either language and read on the canvas. */

let server: TestServer;

test.beforeAll(async () => {
  server = await startTestServer();
});

test.afterAll(async () => {
  await server.remove();
});

test('the channel-outage plan is found in Chinese and in English, and its chart can be read', async ({
  page,
}) => {
  await page.goto(server.address);
  await expect(page.getByRole('heading', { name: '预案库', level: 1 })).toBeVisible();
  const cards = page.getByRole('article');
  const card = page.getByRole('article', { name: '客户服务渠道中断应急预案' });
  const all = await cards.count();
  expect(all).toBeGreaterThan(1);
  const search = page.getByRole('searchbox', { name: '搜索预案' });
  for (const words of ['渠道中断', 'channel outage', 'CHANNEL-OUTAGE']) {
    await search.fill(words);
    await expect(card).toBeVisible();
    expect(await cards.count()).toBeLessThan(all);
  }
  await search.fill('没有这样的预案');
  await expect(page.getByText('没有找到相符的预案')).toBeVisible();
  await page.getByRole('button', { name: '清除搜索' }).first().click();
  await expect(cards).toHaveCount(all);

  await card.getByRole('link', { name: '打开预案' }).click();
  await expect(page.getByRole('heading', { name: '客户服务渠道中断应急预案' })).toBeVisible();
  for (const phase of ['信息接报', '研判定级', '启动响应', '分组处置', '恢复', '复盘']) {
    await expect(box(page, '阶段', phase)).toBeVisible();
  }
  for (const lane of ['技术保障', '客户沟通', '业务协调', '后勤支持']) {
    await expect(box(page, '泳道', lane)).toBeVisible();
  }
  await expect(box(page, '决策', '是否启动预案')).toContainText('不启动');
  await expect(box(page, '步骤', '接听首次来电')).toContainText('≤ 5 分钟');
  await expect(box(page, '步骤', '开展根因分析')).toContainText('≤ 30 分钟');

  // What the plan leaves open stays in sight, and a step says which facts it stands for.
  await page.getByRole('button', { name: /^留白/ }).click();
  await expect(page.getByText(/原文第 6–16 页缺失/).first()).toBeVisible();
  await box(page, '步骤', '开展根因分析').click();
  const cited = page
    .getByRole('listitem')
    .filter({ has: page.getByTitle('channel-outage.T3') })
    .filter({ visible: true });
  await expect(cited.first()).toContainText('开始根因分析：30 分钟内');

  await page.getByRole('button', { name: 'English' }).click();
  await expect(
    page.getByRole('heading', { name: 'Customer-service channel outage plan' }),
  ).toBeVisible();
  await expect(cited.first()).toContainText('Root-cause analysis begun: within 30 min');
  await expect(box(page, 'Phase', 'Handle')).toBeVisible();
  await expect(box(page, 'Lane', 'Customer communication')).toBeVisible();
  await expect(box(page, 'Step', 'Answer the first call')).toContainText('≤ 5 min');
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search plans' }).fill('渠道中断');
  await expect(
    page.getByRole('article', { name: 'Customer-service channel outage plan' }),
  ).toBeVisible();
  // The language is remembered.
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();
});
