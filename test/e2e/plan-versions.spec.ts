import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { seriousIn } from './support/axe.ts';
import { box, sign } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { startTestServer } from './support/server.ts';

/** Versions of a plan: two people save it at once, what came of it, and the way back. */

let server: TestServer;

test.beforeAll(async () => {
  server = await startTestServer();
});

test.afterAll(async () => {
  await server.remove();
});

async function openDesk(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${server.address}/plan/channel-outage`);
  await expect(box(page, '步骤', '接听首次来电')).toBeVisible();
  return page;
}

async function rename(page: Page, step: string, name: string): Promise<void> {
  await box(page, '步骤', step).click();
  const side = page.getByRole('complementary');
  await side.getByRole('group', { name: '名称' }).first().getByRole('textbox').first().fill(name);
  await expect(box(page, '步骤', name)).toBeVisible();
}

async function save(page: Page, note: string, name: string): Promise<void> {
  await page.getByRole('button', { name: '保存新版本' }).click();
  const asking = page.getByRole('dialog', { name: '保存新版本' });
  await asking.getByRole('textbox', { name: '改了什么、为什么' }).fill(note);
  await asking.getByRole('button', { name: '保存', exact: true }).click();
  await sign(page, name, '处置人员');
}

test('two people save one plan: the second sees what the first changed, chooses where both changed one thing, and loses nothing', async ({
  browser,
}) => {
  const first = await openDesk(browser);
  const second = await openDesk(browser);
  await rename(first, '开展根因分析', '查明根本原因');
  await rename(second, '开展根因分析', '分析故障根源');
  await rename(second, '切换 DNS 并测试链路', '切换 DNS 并复测');

  await save(first, '改了根因分析的叫法', '王主任');
  await expect(first.getByText('已保存为版本 1.0.1')).toBeVisible();

  await save(second, '改了 DNS 的叫法', '李工');
  const merging = second.getByRole('dialog', { name: '王主任 先保存了版本 1.0.1' });
  await expect(merging.getByText(/由“开展根因分析”改为“查明根本原因”/).first()).toBeVisible();
  const confirm = merging.getByRole('button', { name: '合并并保存' });
  await expect(confirm).toBeDisabled();
  expect(await seriousIn(merging)).toEqual([]);
  await merging.getByRole('radio', { name: /^用对方的 .*查明根本原因/ }).check();
  await confirm.click();
  await expect(second.getByText('已保存为版本 1.0.2')).toBeVisible();
  await expect(box(second, '步骤', '查明根本原因')).toBeVisible();
  await expect(box(second, '步骤', '切换 DNS 并复测')).toBeVisible();

  // Every version is kept; any two are drawn as one, and told in words that lead to their place.
  await second.getByRole('navigation').getByRole('button', { name: '版本' }).click();
  await expect(second.getByText('李工 保存')).toBeVisible();
  await second.getByRole('button', { name: '比较任意两版' }).click();
  const comparing = second.getByRole('dialog', { name: '版本比较' });
  await comparing.getByRole('combobox', { name: '旧版' }).selectOption({ label: '1.0.0' });
  const told = comparing.getByRole('button', {
    name: /由“切换 DNS 并测试链路”改为“切换 DNS 并复测”/,
  });
  await told.click();
  await expect(
    comparing.getByRole('group', { name: /～ 修改[:：] ?步骤.*切换 DNS 并复测/ }),
  ).toBeVisible();
  await comparing.getByRole('button', { name: '关闭' }).click();

  // Back to the first version, as a draft that one undo takes back.
  await second.getByRole('button', { name: '恢复为草稿' }).last().click();
  await expect(box(second, '步骤', '切换 DNS 并测试链路')).toBeVisible();
  await second.getByRole('button', { name: /^撤销/ }).click();
  await expect(box(second, '步骤', '切换 DNS 并复测')).toBeVisible();
});
