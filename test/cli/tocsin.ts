import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The command line as people and other programs meet it: a process with arguments, two streams and an exit code. */

export const top = fileURLToPath(new URL('../..', import.meta.url));
export const outage = join(top, 'runbooks/channel-outage.yaml');
export const drill = (name: string): string =>
  join(top, `runbooks/drills/channel-outage.${name}.yaml`);

const main = join(top, 'packages/runner/src/cli/main.ts');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `tocsin <args>` to its end. */
export const tocsin = (...args: string[]): Promise<Ran> => node([main, ...args]);

export function node(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], {
      env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '', ...env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code,
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
      }),
    );
  });
}

/** What a command printed, as JSON. */
export const jsonOf = <T>({ stdout }: Ran): T => JSON.parse(stdout) as T;

export interface Folder {
  /** Writes a file there and tells its path. */
  write(name: string, text: string): string;
}

/** A folder of the test's own, gone when the test is over. */
export function folder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'tocsin-cli-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return {
    write(name, text) {
      writeFileSync(join(path, name), text);
      return join(path, name);
    },
  };
}

const text = (zh: string, en: string): string => `{zh: ${zh}, en: ${en}}`;

/** A plan of two steps and one promise, kept in any order of keys, with comments. */
export const SMALL = `# A plan for a tea kitchen.
id: tea-kitchen
tocsin: 1
version: 1.0.0
title: ${text('茶水间漏水', 'Leak in the tea kitchen')}
groups:
  - {name: ${text('后勤', 'Support')}, id: support, kind: team, cites: [tea-kitchen.O2]} # who mops
fields:
  - {id: waterDepth, type: number, name: ${text('水深', 'Depth')}}
chart:
  states:
    - id: handle
      kind: phase
      phase: handle
      title: ${text('处置', 'Handle')}
      group: support
      states:
        # first of all
        - {id: close-valve, kind: step, title: ${text('关阀', 'Close the valve')}, marks: [start, done], cites: [tea-kitchen.P10, tea-kitchen.P2]}
        - {id: mop, kind: step, title: ${text('拖地', 'Mop')}, cites: [tea-kitchen.P3], inferred: ${text('推断', 'read so')}}
    - {id: dry, kind: final, title: ${text('已干', 'Dry')}}
targets:
  - id: valve-closed
    title: ${text('5 分钟关阀', 'Valve closed in 5 min')}
    from: {on: declared}
    to: {on: done, step: close-valve}
    within: PT5M
gaps:
  - {id: who-pays, text: ${text('谁付钱没写', 'Who pays is not said')}, cites: [tea-kitchen.X1]}
`;

export const SCRIPT = `kind: live
startAt: 2026-03-01T08:00:00+08:00
until: 1h
acts:
  - {at: 20m, do: complete, step: mop}
  - {at: PT7M, do: complete, step: close-valve, by: support}
  - {at: 0:00:00, do: report}
`;
