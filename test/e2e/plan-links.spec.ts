import { expect, test } from '@playwright/test';
import { sign } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { startTestServer } from './support/server.ts';

/** A hand-over to another plan, drawn, filled in, checked and tried out on the planner's desk. */

const ASKING = `tocsin: 1
id: asking-plan
version: '1'
title: { zh: 机房漏水处置, en: Water in the machine room }
groups: [{ id: desk, name: { zh: 值班台, en: Desk }, kind: team }]
fields:
  - { id: depth, type: number, name: { zh: 水深, en: Depth } }
  - { id: where, type: text, name: { zh: 地点, en: Where } }
chart:
  states:
    - id: handle
      title: { zh: 处置, en: Handle }
      kind: phase
      phase: handle
      states:
        - { id: over, title: { zh: 转入排水预案, en: Hand over to drainage }, kind: link, group: desk, runbook: pumps, missing: true }
        - { id: again, title: { zh: 返回, en: Back }, kind: history }
escalations:
  - { id: up, title: { zh: 逐级上报, en: Up }, tiers: [{ after: 10m, audience: [desk] }] }
`;

const DRAINAGE = `tocsin: 1
id: drainage
version: '1'
title: { zh: 排水预案, en: Drainage }
groups: [{ id: support, name: { zh: 后勤, en: Support }, kind: team }]
fields:
  - { id: depth, type: number, name: { zh: 水深, en: Depth } }
  - { id: place, type: text, name: { zh: 积水地点, en: Place } }
forms:
  - { id: report, title: { zh: 报告, en: Report }, use: report, fields: [{ field: depth }, { field: place, required: true }] }
chart: { states: [{ id: pump, title: { zh: 抽水, en: Pump }, kind: step, group: support }] }
`;

let server: TestServer;

test.beforeAll(async () => {
  server = await startTestServer();
  for (const source of [DRAINAGE, ASKING]) {
    const response = await fetch(`${server.address}/api/runbooks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ source, note: '', by: { id: 'planner' } }),
    });
    expect(response.ok, await response.clone().text()).toBe(true);
  }
});
test.afterAll(() => server.remove());

test('a gap becomes a hand-over with what the other plan must know, and is tried out', async ({
  page,
}) => {
  await page.goto(`${server.address}/plan/asking-plan`);
  const side = page.getByRole('complementary');
  const link = page.getByRole('group', { name: /^[^，]+，转入排水预案/ });
  const pick = (name: string) => side.getByRole('combobox', { name, exact: true });

  await test.step('a plan that does not exist stays a gap', async () => {
    await link.click();
    await expect(side.getByRole('note')).toContainText('此处保持留白');
    await expect(side.getByRole('textbox', { name: '对方预案的编号' })).toHaveValue('pumps');
    await expect(pick('由谁移交')).toHaveCount(0);
  });

  await test.step('chosen from the library, it shows what is passed on and what is owed', async () => {
    await pick('衔接的预案').selectOption({ label: '排水预案' });
    await expect(side.getByText('会带去：水深')).toBeVisible();
    await expect(side.getByRole('note')).toContainText('积水地点');
    await expect(side.getByRole('note')).toContainText('移交时要由人填报');
    await pick('由谁移交').selectOption({ label: '走到这里自动移交' });
    await expect(side.getByRole('note')).toContainText('自动移交会被退回');
    await pick('何时算完成').selectOption({ label: '等对方处置结束才算完成' });
  });

  await test.step('field by field, what does not fit is said beside it', async () => {
    await pick('带去哪些信息').selectOption({ label: '逐项指定' });
    await pick('再带一项…').selectOption({ label: '积水地点' });
    const from = pick('取自本预案的').nth(1);
    await expect(from).toHaveValue('where');
    await expect(side.getByRole('alert')).toHaveCount(0);
    await expect(side.getByRole('note')).toHaveCount(0);
    await from.selectOption({ label: '水深' });
    await expect(side.getByRole('alert')).toContainText('填不进');
    await from.selectOption({ label: '地点' });
    await expect(side.getByRole('alert')).toHaveCount(0);
  });

  await test.step('a new id of a field reaches what is handed over', async () => {
    await page.getByRole('button', { name: '表单', exact: true }).click();
    await side.getByText('水深', { exact: true }).first().click();
    const card = side.locator('[data-item="depth"]');
    await card.getByRole('textbox', { name: '编号' }).fill('waterDepth');
    await card.getByRole('button', { name: '改编号' }).click();
    await expect(side.locator('[data-item="waterDepth"]')).toBeAttached();
    await link.click();
    await expect(pick('取自本预案的').first()).toHaveValue('waterDepth');
    await expect(pick('对方的').first()).toHaveValue('depth');
  });

  await test.step('an escalation is for help, a history says where it begins', async () => {
    await page.getByRole('button', { name: '通知', exact: true }).click();
    await side.locator('summary').filter({ hasText: '逐级上报' }).click();
    const forHelp = side.getByRole('checkbox', { name: /有人求援时也由此逐级上报/ });
    await forHelp.check();
    await expect(forHelp).toBeChecked();
    await page.getByRole('group', { name: /返回/ }).last().click();
    await pick('从未进入过时从哪里开始').selectOption({ label: '转入排水预案' });
    await side.getByRole('checkbox', { name: /连同里面各层/ }).check();
  });

  await test.step('tried out, the other plan answers', async () => {
    await page.getByRole('button', { name: '推演', exact: true }).last().click();
    await side.getByRole('button', { name: '开始推演' }).click();
    await side.getByRole('button', { name: '接报', exact: true }).click();
    // Nobody has said where the water is, so the other plan's report is refused.
    await expect(side.locator('[data-link="refused"]')).toContainText('移交未成');
    await side.getByRole('button', { name: '移交…' }).click();
    await side.getByRole('textbox', { name: /积水地点/ }).fill('B1 机房');
    await side.getByRole('button', { name: '移交', exact: true }).click();
    await expect(side.locator('[data-link="declared"]')).toContainText('对方已接收');
    await side.getByRole('button', { name: '对方处置结束' }).click();
    await expect(side.locator('[data-link="declared"]')).toHaveCount(0);
    await side.getByRole('button', { name: '结束推演' }).click();
  });

  await test.step('saved, the plan says all of it', async () => {
    await page.getByRole('button', { name: '保存新版本' }).click();
    const asking = page.getByRole('dialog', { name: '保存新版本' });
    await asking.getByRole('textbox', { name: '改了什么、为什么' }).fill('接上排水预案');
    await asking.getByRole('button', { name: '保存', exact: true }).click();
    await sign(page, '陈静', '处置人员');
    await expect(page.getByText(/已保存为版本/)).toBeVisible();
    const answer = await fetch(`${server.address}/api/runbooks/asking-plan`);
    const { source } = (await answer.json()) as { source: string };
    for (const word of [
      'handOver: at-once',
      'completes: ended',
      'forHelp: true',
      'deep: true',
      'default: over',
      'depth: waterDepth',
      'place: where',
    ]) {
      expect(source).toContain(word);
    }
    expect(source).not.toContain('missing');
  });
});
