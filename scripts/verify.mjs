// `pnpm verify`: all that must hold before a commit. A check that passes says one line; one that
// fails shows everything it printed.
import { join } from 'node:path';
import { bin, gather, node24, root } from './process.mjs';

const script = (name) => [node24, [join(root, 'scripts', `${name}.mjs`)]];

// In pairs, since the quick checks use one core each; tests take the machine for themselves.
const rounds = [
  [
    ['types', ...script('typecheck')],
    ['format and lint', bin('biome'), ['ci', '--colors=off', '.']],
  ],
  [
    [
      'import rules',
      bin('depcruise'),
      ['--config', 'config/dependency-cruiser.js', 'packages', 'test'],
    ],
    ['unused code', bin('knip'), ['--config', 'config/knip.jsonc', '--no-progress']],
  ],
  [['unit, property, contract', bin('vitest'), ['run']]],
  [['end to end', ...script('e2e')]],
];

process.env.NO_COLOR = '1';
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const started = performance.now();
const failures = [];
let count = 0;

for (const round of rounds) {
  const results = await Promise.all(
    round.map(async ([name, command, args]) => ({ name, ...(await gather(command, args)) })),
  );
  for (const { name, status, output, ms } of results) {
    count += 1;
    if (status !== 0) {
      failures.push(name);
      console.log(`\n${output.trim()}\n`);
    }
    console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds(ms)})`);
  }
}

const took = seconds(performance.now() - started);
console.log(
  failures.length === 0
    ? `verify: all ${count} checks passed in ${took}`
    : `verify: ${failures.length} of ${count} checks failed in ${took}: ${failures.join(', ')}`,
);
process.exit(failures.length === 0 ? 0 : 1);
