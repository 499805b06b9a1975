// Finds a Chromium for the end-to-end tests, or installs one; prints its path and nothing else.
// Screenshots also need a Chinese font, which the product itself does not carry.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { node24, root, run, stop } from './process.mjs';

/** The variable that names a browser of your own. */
const variable = 'TOCSIN_CHROMIUM';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const places = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const playwright = join(root, 'test', 'node_modules', '@playwright', 'test');
const isRoot = process.getuid?.() === 0;
// Whatever an installer prints goes to standard error: standard output is the answer.
const aside = { stdio: ['ignore', 2, 2] };

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function has(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => runs(join(folder, command)));
}

function find() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...onPath, ...places, playwrights()].find((path) => path !== undefined && runs(path));
}

/** Where Playwright keeps the browser it downloaded, when it has. */
function playwrights() {
  if (!existsSync(playwright)) return undefined;
  return createRequire(import.meta.url)(playwright).chromium.executablePath();
}

let listed = false;
function aptInstall(name) {
  if (!isRoot || !has('apt-get')) return false;
  if (!listed) run('apt-get', ['update', '-qq'], aside);
  listed = true;
  console.error(`apt-get install ${name} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const args = ['install', '-y', '-qq', '--no-install-recommends', name];
  return run('apt-get', args, { ...aside, env }) === 0;
}

function playwrightInstall() {
  const cli = join(playwright, 'cli.js');
  if (!existsSync(cli)) return false;
  console.error('playwright install chromium …');
  return run(node24, [cli, 'install', 'chromium'], aside) === 0;
}

/** The path of a browser that can be started; ends the process with advice when there is none. */
export function ensureBrowser() {
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    if (runs(named)) return named;
    stop(
      `环境变量 ${variable} 指定的浏览器无法执行：${named}`,
      `The browser named by ${variable} cannot be run: ${named}`,
    );
  }
  let path = find();
  if (path === undefined && aptInstall('chromium')) path = find();
  if (path === undefined && playwrightInstall()) path = find();
  if (path === undefined) {
    stop(
      `未找到 Chromium，也无法自动安装。请安装 Chromium 或 Chrome，或用环境变量 ${variable} 指定其路径，然后重试。`,
      `No Chromium was found and none could be installed. Install Chromium or Chrome, or name its path in ${variable}, then try again.`,
    );
  }
  return path;
}

/** Makes sure Chinese text is drawn, not boxes. Without such a font the tests still hold. */
export function ensureChineseFont() {
  if (process.platform !== 'linux') return;
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (fonts.status === 0 && fonts.stdout.trim() !== '') return;
  if (aptInstall('fonts-noto-cjk')) return;
  console.error(
    '未找到中文字体：测试照常进行，但截图中的汉字会显示为方框。请安装 fonts-noto-cjk。\n' +
      'No Chinese font was found: tests go on, but screenshots will show boxes. Install fonts-noto-cjk.',
  );
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = ensureBrowser();
  ensureChineseFont();
  console.log(path);
}
