import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { seriousIn } from './support/axe.ts';
import type { TestServer } from './support/server.ts';
import { startTestServer } from './support/server.ts';
import type { Stage } from './support/stage.ts';
import { setStage } from './support/stage.ts';

/** Points 7 and 8: each screen in both languages, both themes, wide and narrow: looked at, and fit for everybody. */

let server: TestServer;
let stage: Stage;

test.beforeAll(async () => {
  server = await startTestServer();
  stage = await setStage(server.address);
});

test.afterAll(async () => {
  await server.remove();
});

// Nothing is acted here, and recording each screen would take longer than looking at it.
test.use({ trace: 'off' });

interface Screen {
  readonly name: string;
  readonly path: (stage: Stage) => string;
  /** Where the screen is for a desk alone. */
  readonly wideOnly?: boolean;
  /** Where the screen is for a pocket: it is audited narrow, the others wide. */
  readonly forPhone?: boolean;
  /** Resolves once there is something to look at. */
  readonly ready: (page: Page) => Promise<void>;
}

const SCHEMES = ['light', 'dark'] as const;

const chart = (page: Page) => expect(page.locator('.react-flow__node').first()).toBeVisible();
const step = (page: Page) => expect(page.locator('[data-step="root-cause"]').first()).toBeVisible();

const SCREENS: readonly Screen[] = [
  {
    name: 'library',
    path: () => '/',
    ready: (page) => expect(page.getByRole('article').first()).toBeVisible(),
  },
  { name: 'plan', path: () => '/plan/channel-outage', ready: chart },
  {
    name: 'plan-node',
    wideOnly: true,
    path: () => '/plan/channel-outage',
    async ready(page) {
      await chart(page);
      await page.locator('.react-flow__node[data-id="root-cause"]').click();
      await expect(page.locator('[data-title]').first()).toBeVisible();
    },
  },
  {
    name: 'declare',
    path: () => '/declare/channel-outage?kind=live',
    ready: (page) => expect(page.getByRole('textbox').first()).toBeVisible(),
  },
  { name: 'run', path: ({ live }) => `/run/${live}`, ready: step },
  {
    name: 'run-dialog',
    path: ({ live }) => `/run/${live}`,
    async ready(page) {
      await step(page);
      await page.locator('[data-step="root-cause"]').first().getByRole('button').nth(1).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'run-chart',
    path: ({ live }) => `/run/${live}`,
    async ready(page) {
      await step(page);
      await page.getByText(/^(流程图|Chart)$/).click();
      await chart(page);
    },
  },
  {
    name: 'phone',
    forPhone: true,
    path: ({ live }) => `/run/${live}/group/technical`,
    ready: (page) => expect(page.getByRole('main').getByRole('button').first()).toBeVisible(),
  },
  {
    name: 'groups',
    forPhone: true,
    path: ({ live }) => `/run/${live}/group`,
    ready: (page) => expect(page.getByRole('main').getByRole('link').first()).toBeVisible(),
  },
  { name: 'replay', path: ({ drill }) => `/run/${drill}/replay`, ready: chart },
  {
    name: 'runs',
    path: () => '/runs',
    ready: (page) => expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible(),
  },
];

test('a run and its replay are printed as the after-action report, not as a screen', async ({
  page,
}) => {
  for (const path of [`/run/${stage.live}`, `/run/${stage.drill}/replay`]) {
    await page.goto(server.address + path);
    const app = page.getByRole('button', { name: '复盘报告' });
    await expect(app).toBeVisible();
    const report = page.locator('[data-printed]');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(report).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(report.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(report).toContainText('开展根因分析');
    await expect(app).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(report).toHaveCount(0);
  }
});

for (const language of ['zh', 'en'] as const) {
  for (const width of [1280, 390]) {
    test(`${language}, ${width} wide, light and dark`, async ({ browser }, testInfo) => {
      test.setTimeout(240_000);
      const folder = `${testInfo.project.outputDir}/screens`;
      const context = await browser.newContext({
        locale: language === 'zh' ? 'zh-CN' : 'en-GB',
        timezoneId: 'Asia/Shanghai',
        viewport: { width, height: width === 390 ? 844 : 800 },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on('pageerror', (error) => troubles.push(error.message));
      page.on('console', (said) => {
        if (said.type() === 'error') troubles.push(said.text());
      });
      for (const screen of SCREENS) {
        if (screen.wideOnly && width < 1280) continue;
        await page.goto(server.address + screen.path(stage));
        await screen.ready(page);
        const outside = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect.soft(outside, `${screen.name} is wider than the screen`).toBeLessThanOrEqual(0);
        // Chinese is audited light, English dark; the page follows the system's theme as it changes.
        for (const colorScheme of language === 'zh' ? SCHEMES : SCHEMES.toReversed()) {
          await page.emulateMedia({ colorScheme });
          await expect(page.locator('html')).toHaveAttribute(
            'data-mantine-color-scheme',
            colorScheme,
          );
          await page.screenshot({
            path: `${folder}/${screen.name}-${language}-${colorScheme}-${width}.png`,
            animations: 'disabled',
          });
          const audited = colorScheme === (language === 'zh' ? 'light' : 'dark');
          if (audited && width === (screen.forPhone ? 390 : 1280))
            expect.soft(await seriousIn(page.locator('html')), screen.name).toEqual([]);
        }
        expect.soft(troubles.splice(0), screen.name).toEqual([]);
      }
      await context.close();
    });
  }
}
