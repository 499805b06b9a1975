import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Io } from './command.ts';
import { CommandError } from './command.ts';

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly token: string | undefined;
  readonly data: string;
  readonly webhooks: readonly string[];
  readonly open: boolean;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | undefined;
}

const DEFAULT_PORT = 7373;

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

function portOf(written: string | undefined): number {
  const port = Number(written ?? DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new CommandError(
    2,
    `--port 须为 0 到 65535 的整数，而不是“${written}”。`,
    `--port must be a whole number from 0 to 65535, not "${written}".`,
  );
}

function webhookOf(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return written;
  throw new CommandError(
    2,
    `--webhook 须为 http 或 https 网址，而不是“${written}”。`,
    `--webhook must be an http or https address, not "${written}".`,
  );
}

function readPem(path: string, cwd: string): Buffer {
  try {
    return readFileSync(resolve(cwd, path));
  } catch (error) {
    throw new CommandError(
      1,
      `无法读取证书文件 ${path}。请检查路径和权限。`,
      `The certificate file ${path} cannot be read. Check its path and permissions.`,
      error,
    );
  }
}

/** Reads the arguments of `serve`; a CommandError says what is wrong with them. `defaultData` is where data goes when nobody says. */
export function readServeOptions(
  args: readonly string[],
  io: Pick<Io, 'env' | 'cwd'>,
  defaultData: string,
): ServeOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      token: { type: 'string' },
      data: { type: 'string' },
      webhook: { type: 'string', multiple: true },
      open: { type: 'boolean' },
      'tls-cert': { type: 'string' },
      'tls-key': { type: 'string' },
    },
  });
  const host = values.host ?? '127.0.0.1';
  const token = values.token || io.env.TOCSIN_TOKEN || undefined;
  if (!isLoopback(host) && token === undefined) {
    throw new CommandError(
      2,
      `监听 ${host} 会让网络上的其他人也能访问，因此须设置访问令牌：请加上 --token <令牌>，或设置环境变量 TOCSIN_TOKEN。`,
      `Listening on ${host} opens this to others on the network, so a token is needed: add --token <token>, or set TOCSIN_TOKEN.`,
    );
  }
  const { 'tls-cert': cert, 'tls-key': key } = values;
  if ((cert === undefined) !== (key === undefined)) {
    throw new CommandError(
      2,
      '--tls-cert 与 --tls-key 须同时给出。',
      '--tls-cert and --tls-key go together.',
    );
  }
  const data = values.data ?? (io.env.TOCSIN_DATA || undefined);
  return {
    host,
    port: portOf(values.port),
    token,
    data: data === undefined ? defaultData : resolve(io.cwd, data),
    webhooks: (values.webhook ?? []).map(webhookOf),
    open: values.open ?? false,
    tls:
      cert !== undefined && key !== undefined
        ? { cert: readPem(cert, io.cwd), key: readPem(key, io.cwd) }
        : undefined,
  };
}
