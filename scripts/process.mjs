import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const windows = process.platform === 'win32';

/** The Node 24 that came as a dependency; the machine's own may be as old as 20. */
export const node24 = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** An installed tool's command, e.g. `bin('vitest')`. */
export const bin = (name) => join(root, 'node_modules', '.bin', windows ? `${name}.cmd` : name);

/** Runs a command to its end, sharing our terminal unless `options.stdio` says otherwise. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    ...options,
  });
  if (done.error) throw done.error;
  return done.status ?? 1;
}

/** Runs a command and gathers what it prints; resolves to `{status, output, ms}`, never rejects. */
export function gather(command, args) {
  const started = performance.now();
  return new Promise((resolve) => {
    const chunks = [];
    const end = (status) =>
      resolve({
        status,
        output: Buffer.concat(chunks).toString(),
        ms: performance.now() - started,
      });
    const child = spawn(command, args, { cwd: root, shell: windows });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${error.message}\n`));
      end(1);
    });
    child.on('close', (status) => end(status ?? 1));
  });
}

/**
 * Runs the CLI's TypeScript sources on Node 24 in the foreground. Stop signals reach it, and its
 * exit code becomes ours.
 */
export function runCli(args, cwd) {
  const main = join(root, 'packages', 'runner', 'src', 'cli', 'main.ts');
  if (!existsSync(node24)) {
    stop(
      '找不到随依赖安装的 Node 24。请删除 node_modules 后重新运行 npm start。',
      'The Node 24 that comes with the dependencies is missing. Delete node_modules and run npm start again.',
    );
  }
  const child = spawn(node24, ['--disable-warning=ExperimentalWarning', main, ...args], {
    cwd,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

/** Ends with a sentence in both languages on standard error. */
export function stop(zh, en) {
  console.error(`\n${zh}\n${en}\n`);
  process.exit(1);
}
