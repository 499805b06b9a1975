import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { box } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { startTestServer } from './support/server.ts';

/** What a planner does to a plan that is there already: texts pasted, states moved by the clipboard, ids changed, refusals. */

let server: TestServer;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeAll(async () => {
  server = await startTestServer();
});

test.afterAll(async () => {
  await server.remove();
});

async function open(page: Page, plan: string): Promise<void> {
  await page.goto(`${server.address}/plan/${plan}`);
  await expect(page.getByRole('group', { name: /^阶段/ }).first()).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByRole('tree', { name: '预案大纲' })).toBeVisible();
}

const row = (page: Page, name: string | RegExp) => page.getByRole('treeitem', { name });
const undo = (page: Page) => page.getByRole('button', { name: /^撤销/ });

test('a pasted text becomes steps, which lack the other language until it is written', async ({
  page,
}) => {
  await open(page, 'channel-outage');
  await row(page, /信息接报/).click();
  await page.evaluate(() =>
    navigator.clipboard.writeText('1. 切断故障电源\n\n2. 清点人数\t安全员\n（三）通知物业'),
  );
  await page.keyboard.press('Control+v');
  await expect(
    page.getByText('共 3 个步骤，放在“信息接报”里。撤销一次即可全部收回。'),
  ).toBeVisible();
  await expect(box(page, '步骤', '清点人数')).toBeVisible();
  await expect(undo(page)).toHaveAccessibleName(/^撤销：粘贴文字为 3 个步骤/);

  const lacks = row(page, /切断故障电源/).getByText('缺英文');
  await lacks.click();
  await page.keyboard.type('Cut the power');
  await expect(lacks).toHaveCount(0);
  await expect(row(page, /清点人数/).getByText('缺英文')).toBeVisible();

  while (await undo(page).isEnabled()) await undo(page).click();
  await expect(row(page, /清点人数/)).toHaveCount(0);
});

test('a state cut and pasted is timed and led to as before', async ({ page }) => {
  await open(page, 'channel-outage');
  await expect(box(page, '步骤', '开展根因分析')).toContainText('≤ 30 分钟');
  await row(page, /开展根因分析/).click();
  await page.keyboard.press('Control+x');
  await expect(row(page, /开展根因分析/)).toHaveCount(0);
  await row(page, /拟定系统切换方案/).click();
  await page.keyboard.press('Control+v');
  await expect(undo(page)).toHaveAccessibleName(/^撤销：粘贴“开展根因分析”/);
  await expect(box(page, '步骤', '开展根因分析')).toContainText('≤ 30 分钟');
});

test('an id is changed everywhere at once, and drill scripts that have the old one are told', async ({
  page,
}) => {
  await open(page, 'channel-outage');
  const side = page.getByRole('complementary');
  await row(page, /接听首次来电/).click();
  await side
    .getByRole('button', { name: /^改编号/ })
    .first()
    .click();
  const id = side.getByRole('textbox', { name: '编号', exact: true });
  await id.fill('接听');
  await id.press('Enter');
  await expect(side.getByText(/“接听”不能作编号/)).toBeVisible();
  await id.fill('first-call');
  await id.press('Enter');
  await expect(side.getByRole('button', { name: '改编号 first-call', exact: true })).toBeVisible();
  await expect(box(page, '步骤', '接听首次来电')).toContainText('≤ 5 分钟');
  await expect(page.getByText('编号已改，演练脚本还没有改')).toBeVisible();
  await expect(undo(page)).toHaveAccessibleName(/改为“first-call”/);
});

test('what would not run is refused at its field; what other plans say is checked too', async ({
  page,
}) => {
  await open(page, 'fire-119');
  const side = page.getByRole('complementary');
  await page.getByRole('button', { name: /^检查/ }).last().click();
  await expect(side.getByText(/首报对象却不同/)).toBeVisible();
  await row(page, /^阶段.*疏散、灭火与救护/).click();
  await page.getByRole('button', { name: '选中', exact: true }).last().click();
  await side.getByRole('button', { name: '不分先后' }).click();
  await expect(side.getByRole('alert')).toHaveText(
    '“四方同时行动”：清单里只能放步骤、决策、等待和转接。',
  );
  await expect(undo(page)).toBeDisabled();
});
