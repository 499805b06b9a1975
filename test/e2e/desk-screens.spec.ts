import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { seriousIn } from './support/axe.ts';
import type { Desk, DeskState, Language } from './support/desk-states.ts';
import {
  closeOverlays,
  LIBRARY_STATES,
  OFFICE_STATES,
  OUTAGE_STATES,
} from './support/desk-states.ts';
import type { TestServer } from './support/server.ts';
import { startTestServer } from './support/server.ts';

/** Every state of the planner's desk, in both languages and both themes: looked at, and fit for everybody. */

let server: TestServer;

test.beforeAll(async () => {
  server = await startTestServer();
});

test.afterAll(async () => {
  await server.remove();
});

// Recording each of so many states would take longer than looking at them.
test.use({ trace: 'off' });

interface Visit {
  readonly path: string;
  readonly states: readonly DeskState[];
  readonly ready: (page: Page) => Promise<void>;
}

const chart = (page: Page) => expect(page.locator('.react-flow__node').first()).toBeVisible();

const VISITS: readonly Visit[] = [
  {
    path: '/',
    states: LIBRARY_STATES,
    ready: (page) => expect(page.getByRole('article').first()).toBeVisible(),
  },
  { path: '/plan/call-centre-office', states: OFFICE_STATES, ready: chart },
  { path: '/plan/channel-outage', states: OUTAGE_STATES, ready: chart },
];

/** Chinese is checked by all rules light and English dark; of the other theme only its colours are left to check. */
const SCHEMES: Readonly<Record<Language, readonly ['light' | 'dark', 'light' | 'dark']>> = {
  zh: ['light', 'dark'],
  en: ['dark', 'light'],
};

for (const language of ['zh', 'en'] as const) {
  test(`the desk in each of its states, ${language}`, async ({ browser }, testInfo) => {
    test.setTimeout(240_000);
    const [first, second] = SCHEMES[language];
    const context = await browser.newContext({
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1280, height: 800 },
      colorScheme: first,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const desk: Desk = { page, language };
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (said) => {
      if (said.type() === 'error') troubles.push(said.text());
    });
    for (const { path, states, ready } of VISITS) {
      await page.goto(server.address + path);
      await ready(page);
      for (const { name, open } of states) {
        await closeOverlays(desk);
        const part = await open(desk);
        await page.screenshot({
          path: `${testInfo.project.outputDir}/screens/desk-${name}-${language}-${first}.png`,
          animations: 'disabled',
        });
        expect.soft(await seriousIn(part), `${name}, ${first}`).toEqual([]);
        await page.emulateMedia({ colorScheme: second });
        expect.soft(await seriousIn(part, 'contrast'), `${name}, ${second}`).toEqual([]);
        await page.emulateMedia({ colorScheme: first });
        expect.soft(troubles.splice(0), name).toEqual([]);
      }
    }
    await context.close();
  });
}
