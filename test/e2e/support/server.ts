import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerProcess } from '../../crash/server-process.ts';
import { freePort, startServerProcess } from '../../crash/server-process.ts';

/** The real server on a folder of its own, which can be killed and started again on the same port and data. */
export interface TestServer {
  readonly address: string;
  kill(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

export async function startTestServer(more: readonly string[] = []): Promise<TestServer> {
  const data = await mkdtemp(join(tmpdir(), 'tocsin-e2e-'));
  const port = await freePort();
  let server: ServerProcess | undefined = await startServerProcess(data, port, more);
  return {
    address: `http://127.0.0.1:${port}`,
    async kill() {
      await server?.kill();
      server = undefined;
    },
    async start() {
      server = await startServerProcess(data, port, more);
    },
    async remove() {
      await server?.kill();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** A receiver of webhooks that keeps what it was sent. */
export interface Inbox {
  readonly address: string;
  readonly received: Record<string, unknown>[];
  close(): Promise<void>;
}

export async function openInbox(): Promise<Inbox> {
  const received: Record<string, unknown>[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      received.push(JSON.parse(body) as Record<string, unknown>);
      response.writeHead(204).end();
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${port}/hook`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
