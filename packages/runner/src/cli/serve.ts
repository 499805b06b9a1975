import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Trouble } from '../executor/trouble.ts';
import { startServer } from '../http/server.ts';
import { systemClock } from '../ports/clock.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { CommandError, linesFor } from './command.ts';
import { openDataFolder } from './data-folder.ts';
import { builtInSeeds, productVersion, projectFolder } from './project.ts';
import type { ServeOptions } from './serve-options.ts';
import { isLoopback, readServeOptions } from './serve-options.ts';

const help = {
  zh: `用法：tocsin serve [选项]
  --port <端口>        默认 7373；0 表示任选空闲端口
  --host <地址>        默认 127.0.0.1，只接受本机访问；监听其他地址须同时设置令牌
  --token <令牌>       访问令牌（或环境变量 TOCSIN_TOKEN）
  --data <目录>        数据目录，默认项目下的 data（或环境变量 TOCSIN_DATA）
  --webhook <网址>     实战通知发往的地址，可多次给出；演练通知从不外发
  --tls-cert <文件>    证书；与 --tls-key 同用，以 HTTPS 提供服务
  --tls-key <文件>     私钥
  --open               启动后打开浏览器`,
  en: `Usage: tocsin serve [options]
  --port <port>        7373 if not given; 0 takes any free one
  --host <address>     127.0.0.1 if not given, which this machine alone can reach; any other needs a token
  --token <token>      the access token (or TOCSIN_TOKEN)
  --data <folder>      where data is kept; "data" in the project if not given (or TOCSIN_DATA)
  --webhook <url>      where notices of live runs are posted; may be given several times; drills never send
  --tls-cert <file>    a certificate; with --tls-key, serves HTTPS
  --tls-key <file>     its private key
  --open               opens the browser`,
};

const stamp = (): string => new Date().toISOString();

const logTrouble = (io: Io) => (trouble: Trouble) => {
  for (const line of linesFor(io, trouble.message)) io.err(`${stamp()} ${trouble.code}: ${line}`);
  if (trouble.cause)
    io.err(String(trouble.cause instanceof Error ? trouble.cause.stack : trouble.cause));
};

function cannotListen(error: unknown, { host, port }: ServeOptions): CommandError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new CommandError(
      1,
      `端口 ${port} 已被占用。请停止占用它的程序，或用 --port 换一个端口。`,
      `Port ${port} is taken. Stop what uses it, or choose another with --port.`,
      error,
    );
  }
  if (code === 'EACCES') {
    return new CommandError(
      1,
      `没有权限使用端口 ${port}。请用 --port 换一个 1024 以上的端口。`,
      `Port ${port} may not be used by you. Choose one above 1024 with --port.`,
      error,
    );
  }
  return new CommandError(
    1,
    `无法在 ${host}:${port} 提供服务（${code ?? String(error)}）。请检查 --host 与证书。`,
    `Cannot serve at ${host}:${port} (${code ?? String(error)}). Check --host and the certificate.`,
    error,
  );
}

/** Where a person on this machine goes. */
function addressOf(scheme: string, port: number, { host, token }: ServeOptions): string {
  const wide = host === '0.0.0.0' || host === '::';
  const name = wide ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const query = token === undefined ? '' : `?token=${encodeURIComponent(token)}`;
  return `${scheme}://${name}:${port}/${query}`;
}

function openBrowser(address: string): void {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', address]]
        : ['xdg-open', [address]];
  // A machine without a browser has been told the address all the same.
  spawn(command as string, args as string[], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const options = readServeOptions(args, io, join(projectFolder, 'data'));
  const database = openDataFolder(options.data);
  try {
    const server = await startServer({
      database,
      clock: systemClock,
      version: productVersion(),
      seeds: await builtInSeeds(),
      staticFolder: join(projectFolder, 'packages', 'editor', 'dist'),
      webhooks: options.webhooks,
      guard: { token: options.token, loopbackOnly: isLoopback(options.host) },
      host: options.host,
      port: options.port,
      tls: options.tls,
      tell: logTrouble(io),
      onError: (error, where) =>
        io.err(`${stamp()} ${where}: ${error instanceof Error ? error.stack : error}`),
    }).catch((error: unknown) => {
      throw 'code' in Object(error) ? cannotListen(error, options) : error;
    });
    const address = addressOf(server.scheme, server.port, options);
    const ready = { zh: `Tocsin 已就绪：${address}`, en: `Tocsin is ready: ${address}` };
    for (const line of linesFor(io, ready)) io.out(line);
    if (options.open) openBrowser(address);
    await new Promise<void>((resolve) => {
      if (io.ending.aborted) resolve();
      else io.ending.addEventListener('abort', () => resolve());
    });
    await server.close();
    return 0;
  } finally {
    if (database.isOpen) database.close();
  }
}

export const serve: Command = {
  name: 'serve',
  summary: {
    zh: '启动服务：预案库、处置与演练，供浏览器和接口使用',
    en: 'Starts the server: library, runs and drills, for browsers and the API',
  },
  help,
  run,
};
