// Runs test/e2e in a real Chromium against the built app. Arguments go to Playwright.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { node24, root, run } from './process.mjs';

if (!existsSync(join(root, 'test', 'e2e'))) {
  console.log('test/e2e holds no specs yet');
  process.exit(0);
}

process.env.TOCSIN_CHROMIUM = ensureBrowser();
build();
const cli = join(root, 'test', 'node_modules', '@playwright', 'test', 'cli.js');
const config = join(root, 'test', 'playwright.config.ts');
process.exit(run(node24, [cli, 'test', '--config', config, ...process.argv.slice(2)]));
