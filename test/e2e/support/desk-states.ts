import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The planner's desk in each of its states, driven in either language. */

export type Language = 'zh' | 'en';

const WORDS = {
  groups: { zh: '小组', en: 'Groups' },
  levels: { zh: '分级', en: 'Levels' },
  targets: { zh: '时限', en: 'Targets' },
  notices: { zh: '通知', en: 'Notices' },
  forms: { zh: '表单', en: 'Forms' },
  gaps: { zh: '留白', en: 'Gaps' },
  resources: { zh: '资源', en: 'Resources' },
  upkeep: { zh: '日常', en: 'Upkeep' },
  findings: { zh: '检查', en: 'Check' },
  try: { zh: '推演', en: 'Try it' },
  versions: { zh: '版本', en: 'Versions' },
  table: { zh: '打开定级表', en: 'Open the level table' },
  timeline: { zh: '时间线', en: 'Timeline' },
  why: { zh: '为什么', en: 'Why' },
  compare: { zh: '与草稿比较', en: 'Compare with draft' },
  save: { zh: '保存新版本', en: 'Save new version' },
  discard: { zh: '放弃修改', en: 'Discard' },
  export: { zh: '导出', en: 'Export' },
  transition: { zh: '添加转移', en: 'Add a transition' },
  new: { zh: '新建预案', en: 'New plan' },
  frame: { zh: '空白框架', en: 'An empty frame' },
  begin: { zh: '开始推演', en: 'Start trying' },
  scripts: { zh: '本预案的脚本', en: 'Scripts of this plan' },
  next: { zh: '走一项', en: 'Next act' },
} as const;

type Word = keyof typeof WORDS;

export interface Desk {
  readonly page: Page;
  readonly language: Language;
}

/** What a state of the desk adds to it: the part to be looked at closely. */
export type Open = (desk: Desk) => Promise<Locator>;

const starts = (desk: Desk, word: Word): RegExp => new RegExp(`^${WORDS[word][desk.language]}`);

const press = (desk: Desk, word: Word): Promise<void> =>
  desk.page
    .getByRole('button', { name: starts(desk, word) })
    .first()
    .click();

const side = ({ page }: Desk): Locator => page.getByRole('complementary');

const dialog = async ({ page }: Desk): Promise<Locator> => {
  const shown = page.getByRole('dialog').last();
  await expect(shown).toBeVisible();
  return shown;
};

const node = ({ page }: Desk, id: string): Locator =>
  page.locator(`.react-flow__node[data-id="${id}"]`);

const panel =
  (word: Word, isUnfolded = false): Open =>
  async (desk) => {
    await desk.page
      .getByRole('navigation')
      .getByRole('button', { name: starts(desk, word) })
      .click();
    // What is folded up is not looked at, so the first entry of each list is opened.
    if (isUnfolded) {
      for (const entry of await side(desk).locator('summary:visible').all()) {
        const isOpen = await entry.evaluate(({ parentElement }) =>
          parentElement?.hasAttribute('open'),
        );
        if (!isOpen) await entry.click();
      }
    }
    return side(desk);
  };

/** Finds the state of an id and shows its contents beside the chart. */
const inspector =
  (id: string): Open =>
  async (desk) => {
    await desk.page.keyboard.press('Control+f');
    await (await dialog(desk)).getByRole('combobox').fill(id);
    await desk.page.keyboard.press('Enter');
    await expect(node(desk, id)).toBeVisible();
    await expect(side(desk).locator('[data-title]').first()).toBeVisible();
    return side(desk);
  };

const pressed =
  (keys: string): Open =>
  async (desk) => {
    await desk.page.keyboard.press(keys);
    return dialog(desk);
  };

const inDialog =
  (first: Open, word: Word): Open =>
  async (desk) => {
    await first(desk);
    await side(desk)
      .getByRole('button', { name: starts(desk, word) })
      .first()
      .click();
    return dialog(desk);
  };

/** Over the lower part of the canvas, beside the panel that stays. */
const inSheet =
  (first: Open, word: Word): Open =>
  async (desk) => {
    await first(desk);
    await side(desk)
      .getByRole('button', { name: starts(desk, word) })
      .first()
      .click();
    const sheet = desk.page.locator('section[data-sheet]');
    await expect(sheet).toBeVisible();
    return sheet;
  };

export interface DeskState {
  readonly name: string;
  readonly open: Open;
}

/** Of the plan that has the most to show in its panels, in the order they are gone through. */
export const OUTAGE_STATES: readonly DeskState[] = [
  { name: 'nothing-selected', open: async (desk) => desk.page.locator('body') },
  { name: 'groups', open: panel('groups', true) },
  { name: 'levels', open: panel('levels', true) },
  { name: 'level-table', open: inSheet(panel('levels'), 'table') },
  { name: 'targets', open: panel('targets') },
  { name: 'timeline', open: inSheet(panel('targets'), 'timeline') },
  { name: 'notices', open: panel('notices', true) },
  { name: 'forms', open: panel('forms', true) },
  { name: 'gaps', open: panel('gaps') },
  { name: 'resources', open: panel('resources') },
  { name: 'upkeep', open: panel('upkeep') },
  { name: 'findings', open: panel('findings') },
  { name: 'why', open: inDialog(panel('findings'), 'why') },
  { name: 'versions', open: panel('versions') },
  { name: 'palette', open: pressed('Control+k') },
  { name: 'help', open: pressed('?') },
  { name: 'step', open: inspector('root-cause') },
  { name: 'lane', open: inspector('technical-lane') },
  { name: 'phase', open: inspector('handle') },
  { name: 'end', open: inspector('not-activated') },
  { name: 'decision', open: inspector('activation') },
  {
    name: 'picking',
    async open(desk) {
      await inspector('grade')(desk);
      await side(desk)
        .getByRole('button', { name: starts(desk, 'transition') })
        .click();
      return desk.page.locator('body');
    },
  },
  {
    name: 'add-transition',
    async open(desk) {
      await node(desk, 'joint-review')
        .first()
        .click({ position: { x: 20, y: 20 } });
      return dialog(desk);
    },
  },
  {
    name: 'outline',
    async open({ page }) {
      await page.keyboard.press('o');
      await expect(page.getByRole('tree')).toBeVisible();
      return page.locator('body');
    },
  },
  {
    name: 'menu',
    async open({ page }) {
      await page.getByRole('treeitem', { selected: true }).first().click({ button: 'right' });
      const menu = page.getByRole('menu');
      await expect(menu).toBeVisible();
      return menu;
    },
  },
  {
    name: 'export',
    async open(desk) {
      await press(desk, 'export');
      const menu = desk.page.getByRole('menu');
      await expect(menu).toBeVisible();
      return menu;
    },
  },
  {
    name: 'new-step',
    async open({ page }) {
      await page.getByRole('treeitem', { selected: true }).first().press('a');
      const name = page.getByRole('tree').getByRole('textbox');
      await expect(name).toBeFocused();
      return page.locator('body');
    },
  },
  { name: 'publish', open: pressed('Control+s') },
  {
    name: 'discard',
    async open(desk) {
      await press(desk, 'discard');
      return dialog(desk);
    },
  },
  { name: 'compare', open: inDialog(panel('versions'), 'compare') },
  {
    name: 'trial-report',
    async open(desk) {
      await panel('try')(desk);
      await side(desk)
        .getByRole('button', { name: starts(desk, 'begin') })
        .click();
      await expect(side(desk).getByRole('tablist')).toBeVisible();
      return side(desk);
    },
  },
  {
    name: 'trial',
    async open(desk) {
      await side(desk)
        .getByRole('button', { name: starts(desk, 'scripts') })
        .click();
      await desk.page.getByRole('menuitem').first().click();
      const next = side(desk).getByRole('button', { name: starts(desk, 'next') });
      for (let act = 0; act < 9; act += 1) await next.click();
      return desk.page.locator('body');
    },
  },
];

/** Of the plan that has kinds of states the other has not. */
export const OFFICE_STATES: readonly DeskState[] = [
  { name: 'wait', open: inspector('under-control') },
  { name: 'link', open: inspector('health-plan') },
  { name: 'compound', open: inspector('disaster-measures') },
  { name: 'parallel', open: inspector('handling') },
];

const chooseFile =
  (name: string, content: string): Open =>
  async (desk) => {
    await press(desk, 'new');
    await (await dialog(desk))
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(content) });
    // The dialog it was chosen in gives way to what is told about the file.
    await expect(desk.page.getByRole('dialog')).toContainText(name);
    return dialog(desk);
  };

/** Where plans come from, before there is a desk. */
export const LIBRARY_STATES: readonly DeskState[] = [
  {
    name: 'new-plan',
    async open(desk) {
      await press(desk, 'new');
      return dialog(desk);
    },
  },
  {
    name: 'name-plan',
    async open(desk) {
      await press(desk, 'new');
      await press(desk, 'frame');
      await expect(desk.page.getByRole('textbox').first()).toBeVisible();
      return dialog(desk);
    },
  },
  { name: 'bad-file', open: chooseFile('broken.yaml', 'tocsin: 1\nid: broken\ntitle: [') },
];

/** Closes what lies over the desk, so that the next state begins from the desk itself. */
export async function closeOverlays({ page }: Desk): Promise<void> {
  const over = page.locator('dialog[open], [role="menu"], section[data-sheet]');
  if ((await over.count()) > 0) await page.keyboard.press('Escape');
  await expect(over).toHaveCount(0);
}
