import { defineConfig } from '@playwright/test';

// Set by `pnpm e2e`; without it Playwright looks for the browser it downloaded itself.
const executablePath = process.env.TOCSIN_CHROMIUM;

/** Each spec starts the server it needs on a port of its own, so none is started here. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  // Each spec has a server of its own and waits for clocks most of its time: two fill two cores.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // A machine that stalls for seconds fails a browser test by itself; what passes only at the second try is named as flaky.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    headless: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    // Long for a loaded machine, short enough that a control nobody can find says so by its name.
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      // Containers have neither the kernel features of the sandbox nor a GPU, and a browser under
      // test must talk to nobody but the server under test.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
