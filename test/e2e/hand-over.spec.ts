import { expect, test } from '@playwright/test';
import type { RunCommand } from '@tocsin/engine';
import { sign, stepLine } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { startTestServer } from './support/server.ts';

/** A run hands over to another plan, asks for help and is answered, and sends a notice by hand. */

const ASKING = `tocsin: 1
id: asking-plan
version: '1'
title: { zh: 机房漏水处置, en: Water in the machine room }
groups:
  - { id: desk, name: { zh: 值班台, en: Desk }, kind: team }
  - { id: tech, name: { zh: 技术组, en: Technicians }, kind: team }
fields: [{ id: depth, type: number, name: { zh: 水深, en: Depth } }]
chart:
  states:
    - id: together
      title: { zh: 处置, en: Handle }
      kind: phase
      phase: handle
      flow: checklist
      states:
        - { id: repair, title: { zh: 抢修线路, en: Repair the line }, kind: step, group: tech }
        - { id: over, title: { zh: 转入排水预案, en: Hand over to drainage }, kind: link, group: desk, runbook: drainage, completes: ended }
notifications:
  - id: bulletin
    title: { zh: 情况通报, en: Bulletin }
    on: []
    audience: [desk]
    channels: []
    text: { zh: '水深 {{depth}}。', en: 'Depth {{depth}}.' }
`;

const DRAINAGE = `tocsin: 1
id: drainage
version: '1'
title: { zh: 排水预案, en: Drainage }
groups: [{ id: support, name: { zh: 后勤, en: Support }, kind: team }]
fields:
  - { id: depth, type: number, name: { zh: 水深, en: Depth } }
  - { id: place, type: text, name: { zh: 地点, en: Place } }
forms:
  - { id: report, title: { zh: 报告, en: Report }, use: report, fields: [{ field: depth }, { field: place, required: true }] }
chart: { states: [{ id: pump, title: { zh: 抽水, en: Pump }, kind: step, group: support }] }
`;

let server: TestServer;
const LI = { id: 'li', name: '李师傅', group: 'tech' };

async function post(path: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${server.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.ok, await response.clone().text()).toBe(true);
  return (await response.json()) as Record<string, unknown>;
}

type Bare<C> = C extends RunCommand ? Omit<C, 'id' | 'run' | 'actor' | 'occurredAt'> : never;
let count = 0;
const send = (run: string, act: Bare<RunCommand>) => {
  count += 1;
  const envelope = { id: `c${count}`, run, actor: LI, occurredAt: Date.now() };
  return post(`/api/runs/${run}/commands`, { ...act, ...envelope });
};

test.beforeAll(async () => {
  server = await startTestServer();
});
test.afterAll(() => server.remove());

test('a drill hands over to another plan, help is answered on a phone, a notice goes out by hand', async ({
  page,
  browser,
}) => {
  const by = { id: 'planner' };
  await post('/api/runbooks', { source: DRAINAGE, note: '', by });
  const { hash } = await post('/api/runbooks', { source: ASKING, note: '', by });
  await post('/api/runs', {
    type: 'declare',
    id: 'd',
    run: 'r1',
    actor: LI,
    occurredAt: Date.now(),
    runbook: { id: 'asking-plan', hash },
    kind: 'drill',
    fields: { depth: 12 },
  });
  await page.goto(`${server.address}/run/r1`);
  await expect(stepLine(page, 'over')).toBeVisible();

  await test.step('help is asked for in one group and promised by another', async () => {
    await send('r1', { type: 'requestHelp', step: 'repair', text: '缺两名熔接工' });
    await expect(stepLine(page, 'repair')).toContainText('缺两名熔接工');
    const phone = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
    await phone.goto(`${server.address}/run/r1/group/desk`);
    const wanted = phone.getByRole('region', { name: '其他任务请求支援' });
    await expect(wanted).toContainText('缺两名熔接工');
    await wanted.getByRole('button', { name: '答应支援' }).click();
    const dialog = phone.getByRole('dialog');
    await dialog.getByRole('combobox').selectOption('desk');
    await dialog.getByRole('textbox').fill('两人已出发');
    await dialog.getByRole('button', { name: '答应支援' }).click();
    await sign(phone, '值班员', '处置人员');
    await expect(stepLine(page, 'repair')).toContainText('两人已出发');
    await phone.close();
  });

  await test.step('the link starts the other run, filled in from this one, and leads there', async () => {
    await stepLine(page, 'over')
      .getByRole('button', { name: /^移交…/ })
      .click();
    const dialog = page.getByRole('dialog', { name: '排水预案' });
    await expect(dialog.getByRole('textbox', { name: /水深/ })).toHaveValue('12');
    await dialog.getByRole('textbox', { name: /地点/ }).fill('三楼');
    await dialog.getByRole('button', { name: '移交' }).click();
    await sign(page, '王主任', '指挥员');
    await expect(stepLine(page, 'over')).toContainText('已移交');
    await stepLine(page, 'over').getByRole('link', { name: '打开对方处置' }).click();
    await expect(page.getByRole('heading', { name: '排水预案' })).toBeVisible();
    await expect(stepLine(page, 'pump')).toBeVisible();
    const other = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByRole('link', { name: '由另一次处置移交' }).click();
    await expect(stepLine(page, 'over')).toBeVisible();
    await send(other, { type: 'completeStep', step: 'pump' });
    await expect(stepLine(page, 'over')).toBeHidden();
  });

  await test.step('a notice that nothing sends by itself is looked at and sent', async () => {
    await page.getByRole('button', { name: '指挥操作' }).click();
    await page.getByRole('menuitem', { name: '手动发通知' }).click();
    const dialog = page.getByRole('dialog', { name: '手动发通知' });
    await expect(dialog).toContainText('【演练】水深 12。');
    await dialog.getByRole('button', { name: '发送' }).click();
    await page.getByRole('tab', { name: /^通知/ }).click();
    await expect(page.getByRole('tabpanel')).toContainText('【演练】水深 12。');
    await expect(page.getByRole('tabpanel')).toContainText('系统内');
  });
});
