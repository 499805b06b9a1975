import { defineConfig } from 'vitest/config';

const unit = (name: string, root: string, more: { isolate?: boolean } = {}) => ({
  test: {
    ...more,
    name,
    root,
    include: ['src/**/*.{test,prop.test}.{ts,tsx}'],
    // Tests that need a real browser carry the name and run with the e2e, not in Node.
    exclude: ['**/*.browser.test.*', '**/node_modules/**'],
    environment: 'node',
    // Property tests and real listeners take their time on two busy cores.
    testTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      // The engine is pure, so its many small test files may share a worker; that halves their time.
      unit('engine', 'packages/engine', { isolate: false }),
      unit('runner', 'packages/runner'),
      unit('editor', 'packages/editor'),
      {
        test: {
          name: 'test',
          root: 'test',
          include: ['**/*.test.ts'],
          exclude: ['e2e/**', '**/node_modules/**'],
          environment: 'node',
          // These start real servers and kill them; a slow machine must not fail them.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
