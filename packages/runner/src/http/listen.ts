import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

interface Options {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer } | undefined;
}

export interface Listening {
  readonly port: number;
  readonly scheme: 'http' | 'https';
  /** Takes no more requests and lets go of the streams that are open. */
  close(): Promise<void>;
}

/** Opens the app to the network. Rejects with Node's error where the address cannot be had. */
export function listen(app: Hono, { host, port, tls }: Options): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    ...(tls && { createServer: createTlsServer, serverOptions: tls }),
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve({
        port: (server.address() as AddressInfo).port,
        scheme: tls ? 'https' : 'http',
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
}
