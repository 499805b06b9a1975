// `npm test`: everything a bare machine needs, then every check there is.
import { ensureBrowser, ensureChineseFont } from './ensure-browser.mjs';
import { install } from './install.mjs';
import { pnpm } from './pnpm.mjs';

install();
process.env.TOCSIN_CHROMIUM = ensureBrowser();
ensureChineseFont();
process.exit(pnpm(['--silent', 'verify']));
