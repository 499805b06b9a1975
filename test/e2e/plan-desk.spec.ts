import { expect, test } from '@playwright/test';
import { box, sign } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { startTestServer } from './support/server.ts';

/** Point 2: a plan edited, undone and redone, refused where it would not run, and saved. */

let server: TestServer;

test.beforeAll(async () => {
  server = await startTestServer();
});

test.afterAll(async () => {
  await server.remove();
});

test('a planner edits the chart, takes it back and does it again, is refused what would not run, and saves a version', async ({
  page,
}) => {
  await page.goto(`${server.address}/plan/channel-outage`);
  const side = page.getByRole('complementary');
  const title = side.getByRole('group', { name: '名称' }).first().getByRole('textbox').first();
  const undo = page.getByRole('button', { name: /^撤销/ });
  const redo = page.getByRole('button', { name: /^重做/ });

  // A text.
  await box(page, '步骤', '接听首次来电').click();
  await title.fill('接起首次来电');
  await expect(box(page, '步骤', '接起首次来电')).toBeVisible();

  // A target's duration; one that cannot be read changes nothing and says so.
  const within = side.getByRole('textbox', { name: '限多久' });
  await within.fill('很快');
  await expect(side.getByText(/看不懂这个时长/)).toBeVisible();
  await expect(box(page, '步骤', '接起首次来电')).toContainText('≤ 5 分钟');
  await within.fill('3 分钟');
  await expect(box(page, '步骤', '接起首次来电')).toContainText('≤ 3 分钟');

  // A new step in a lane: its name is typed at once.
  await box(page, '泳道', '后勤支持').getByText('后勤支持', { exact: true }).click();
  await page.getByRole('button', { name: '加在其中' }).click();
  await page.getByRole('menuitem', { name: /^在其中加步骤/ }).click();
  await expect(page.getByRole('textbox', { name: /^改名：/ })).toBeFocused();
  await page.keyboard.type('清点应急车辆');
  await page.keyboard.press('Enter');
  await expect(box(page, '步骤', '清点应急车辆')).toBeVisible();

  // A transition, drawn from the step to where it leads.
  await page.getByRole('button', { name: '看全图' }).click();
  await box(page, '步骤', '核定响应级别').click();
  await page.getByRole('button', { name: '连线' }).click();
  await expect(page.getByText(/点选转移要到的地方/)).toBeVisible();
  await box(page, '结束', '未启动预案').click();
  const drawing = page.getByRole('dialog', { name: '添加转移' });
  await drawing.getByRole('combobox', { name: '何时' }).selectOption({ label: '步骤失败时' });
  await drawing.getByRole('button', { name: '确定' }).click();
  await expect(side.getByRole('button', { name: /→ 未启动预案/ })).toContainText('步骤失败时');

  // Back to the beginning, and forth again.
  await expect(redo).toBeDisabled();
  while (await undo.isEnabled()) await undo.click();
  await expect(box(page, '步骤', '清点应急车辆')).toHaveCount(0);
  await expect(box(page, '步骤', '接听首次来电')).toContainText('≤ 5 分钟');
  await expect(page.getByRole('button', { name: '保存新版本' })).toBeDisabled();
  while (await redo.isEnabled()) await redo.click();
  await expect(box(page, '步骤', '清点应急车辆')).toBeVisible();
  await expect(box(page, '步骤', '接起首次来电')).toContainText('≤ 3 分钟');

  // A lane cannot send the lane beside it on its way: refused where it is asked for, with what is wrong.
  await box(page, '步骤', '开展根因分析').click();
  await side.getByRole('button', { name: '添加转移' }).click();
  await box(page, '步骤', '督促业务线处理客诉').click();
  await drawing.getByRole('button', { name: '确定' }).click();
  await expect(drawing.getByRole('alert')).toContainText(
    '“开展根因分析”：转移不能从一条泳道进入同一并行状态的另一条泳道',
  );
  await drawing.getByRole('button', { name: '取消' }).click();
  await expect(side.getByRole('button', { name: /→ 督促业务线处理客诉/ })).toHaveCount(0);

  // Saved with a note, under a name.
  await page.getByRole('button', { name: '保存新版本' }).click();
  const asking = page.getByRole('dialog', { name: '保存新版本' });
  await expect(asking).toContainText('清点应急车辆');
  await asking.getByRole('button', { name: '保存', exact: true }).click();
  await expect(asking.getByText('请写一句修改说明')).toBeVisible();
  await asking.getByRole('textbox', { name: '改了什么、为什么' }).fill('首次来电改为 3 分钟');
  await asking.getByRole('button', { name: '保存', exact: true }).click();
  await sign(page, '陈静', '处置人员');
  await expect(page.getByText('已保存为版本 1.0.1')).toBeVisible();
  await expect(page.getByText('版本 1.0.1', { exact: true })).toBeVisible();
  await page.goto(server.address);
  const card = page.getByRole('article', { name: '客户服务渠道中断应急预案' });
  await expect(card).toContainText('版本 1.0.1');
  await expect(card).toContainText('陈静');
  await card.getByRole('link', { name: '打开预案' }).click();
  await expect(box(page, '步骤', '清点应急车辆')).toBeVisible();
});

test('a draft that was not saved comes back, and can be dropped', async ({ page }) => {
  await page.goto(`${server.address}/plan/call-centre-general`);
  await page.getByRole('group', { name: /^步骤/ }).first().click();
  const title = page
    .getByRole('complementary')
    .getByRole('group', { name: '名称' })
    .first()
    .getByRole('textbox')
    .first();
  await title.fill('先报告再处置');
  await expect(box(page, '步骤', '先报告再处置')).toBeVisible();
  await expect(page.getByText('未保存，草稿已存在本机')).toBeVisible();
  await page.reload();
  await expect(page.getByText('已恢复上次没有保存的草稿')).toBeVisible();
  await expect(box(page, '步骤', '先报告再处置')).toBeVisible();
  await page.getByRole('button', { name: '放弃修改' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '放弃修改' }).click();
  await expect(box(page, '步骤', '先报告再处置')).toHaveCount(0);
});

test('the API refuses a document that would not run, says what and where in both languages, and keeps nothing', async ({
  request,
}) => {
  interface Refusal {
    readonly problems: readonly {
      readonly code: string;
      readonly path: string;
      readonly message: { readonly zh: string; readonly en: string };
    }[];
  }
  const versions = `${server.address}/api/runbooks/channel-outage/versions`;
  const before = await (await request.get(versions)).json();
  const { source } = (await (
    await request.get(`${server.address}/api/runbooks/channel-outage`)
  ).json()) as { source: string };
  const save = (changed: string) =>
    request.post(`${server.address}/api/runbooks`, {
      data: { source: changed, note: 'x', by: { id: 'planner', name: '陈静' } },
    });
  const refusals = [
    { of: 'title: [', path: '' },
    { of: source.replace('within: PT30M', 'within: soon'), path: '/targets/' },
    { of: source.replace('step: root-cause', 'step: nobody-knows'), path: '/targets/' },
  ];
  for (const { of, path } of refusals) {
    const answer = await save(of);
    expect(answer.status()).toBe(422);
    const { problems } = (await answer.json()) as Refusal;
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) {
      expect(problem.path).toContain(path);
      expect(problem.code).not.toBe('');
      expect(problem.message.zh).toMatch(/\p{Script=Han}/u);
      expect(problem.message.en).not.toBe('');
    }
  }
  const malformed = await request.post(`${server.address}/api/runbooks`, { data: { note: 3 } });
  expect(malformed.status()).toBe(400);
  expect(((await malformed.json()) as Refusal).problems.length).toBeGreaterThan(0);
  expect(await (await request.get(versions)).json()).toEqual(before);
});
