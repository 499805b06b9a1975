import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { facts } from './build/facts.ts';
import { phonePageBudget } from './build/phone-page-budget.ts';
import { precache } from './build/precache.ts';
import { seeds } from './build/seeds.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const SERVER = 'http://127.0.0.1:7373';

export default defineConfig({
  plugins: [
    react(),
    seeds(),
    facts(),
    precache({ worker: 'sw.js', publicDir: here('public') }),
    phonePageBudget({
      modules: [
        '/src/app/main.tsx',
        '/src/features/command/group-page.tsx',
        '/runner/src/client/http-host.ts',
      ],
      maxBytes: 200_000,
    }),
  ],
  build: {
    target: 'es2023',
    rolldownOptions: {
      input: {
        index: here('index.html'),
        sw: here('src/app/offline/service-worker.ts'),
      },
      output: {
        // A service worker speaks for the folder it lies in, and keeps its name for ever.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: {
    // While developing, the page comes from Vite and its runs from a server started beside it.
    // The server takes writes from its own pages only, so that is where they must seem to come from.
    proxy: {
      '/api': {
        target: SERVER,
        changeOrigin: true,
        configure(proxy) {
          proxy.on('proxyReq', (outgoing, { headers }) => {
            // Only for the page itself: what another site sends through here stays from there, and refused.
            if (headers.origin === `http://${headers.host}`) outgoing.setHeader('origin', SERVER);
          });
        },
      },
    },
  },
});
