#!/usr/bin/env node
import { enableCompileCache, flushCompileCache } from 'node:module';

// Compiled once and kept: half of a start is otherwise spent on reading the same sources again.
enableCompileCache();
const { dispatch } = await import('./dispatch.ts');
// Soon, not at the end: a server may be killed before it comes to an end.
setTimeout(flushCompileCache, 3_000).unref();

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // Asked a second time, do not wait for a tidy end.
    if (ending.signal.aborted) process.exit(130);
    ending.abort();
  });
}

// A reader that stops reading (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

const code = await dispatch(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  env: process.env,
  cwd: process.cwd(),
  ending: ending.signal,
});
// Not process.exit: what was written to a pipe must still get out.
process.exitCode = code;
