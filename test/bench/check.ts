// All rules of the checker over every plan of the library, beside the cost of parsing the same text: what an editor
// pays each time somebody stops typing. Figure to reach: the largest plan checked in 50 ms or less.
// Run: node test/bench/check.ts [rounds]   (Node 24)
//
// Not measured: findings drawn on a screen, the library rules, a worker's start. `made up` is a plan of 1,000 steps in
// twenty lanes with a promise for every fifth, larger than any plan of the library by far.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ChartState, Runbook } from '@tocsin/engine';
import { checkRunbook, parseRunbook, printRunbook, RULES } from '@tocsin/engine';

const ROUNDS = Number(process.argv[2] ?? 30);
const folder = fileURLToPath(new URL('../../runbooks/', import.meta.url));

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN;

const title = (id: string) => ({ zh: `第 ${id} 步`, en: `Step ${id}` });

function madeUp(): Runbook {
  const lanes = Array.from(
    { length: 20 },
    (_, lane): ChartState => ({
      kind: 'lane',
      id: `lane-${lane}`,
      title: title(`${lane}`),
      group: `group-${lane}`,
      ...(lane % 2 === 0 ? {} : { flow: 'checklist' as const }),
      states: Array.from({ length: 50 }, (_, at) => ({
        kind: 'step',
        id: `s-${lane}-${at}`,
        title: title(`${lane}.${at}`),
        ...(at % 10 === 9 ? { after: [`s-${lane}-${at - 1}`] } : {}),
      })),
    }),
  );
  const parsed = parseRunbook(
    JSON.stringify({
      tocsin: 1,
      id: 'made-up',
      version: '1',
      title: title('0'),
      groups: lanes.map((_, lane) => ({
        id: `group-${lane}`,
        name: title(`${lane}`),
        kind: 'team',
      })),
      chart: { states: [{ kind: 'parallel', id: 'all', title: title('all'), states: lanes }] },
      targets: lanes.flatMap((_, lane) =>
        Array.from({ length: 10 }, (_, at) => ({
          id: `t-${lane}-${at}`,
          title: title(`${lane}.${at}`),
          from: { on: 'opened', step: `s-${lane}-${at * 5}` },
          to: { on: 'done', step: `s-${lane}-${at * 5 + 3}` },
          within: 'PT30M',
        })),
      ),
    }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)));
  return parsed.value;
}

interface Line {
  readonly name: string;
  readonly findings: number;
  readonly parse: readonly number[];
  readonly check: readonly number[];
}

function measure(name: string, source: string): Line {
  const parse: number[] = [];
  const check: number[] = [];
  let findings = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    const parsed = parseRunbook(source);
    const between = performance.now();
    if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems.slice(0, 3))}`);
    findings = checkRunbook(parsed.value).length;
    parse.push(between - started);
    check.push(performance.now() - between);
  }
  return { name, findings, parse, check };
}

const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const lines = [
  ...names.map((name) =>
    measure(name.replace('.yaml', ''), readFileSync(`${folder}${name}`, 'utf8')),
  ),
  measure('made up', printRunbook(madeUp())),
];

console.log(
  `${RULES.length} rules, ${ROUNDS} rounds; ms, median and 95 % (first round in brackets)\n`,
);
console.log('plan                     findings   parse            check');
for (const { name, findings, parse, check } of lines) {
  const figures = (all: readonly number[]): string =>
    `${quantile(all, 0.5).toFixed(1)} / ${quantile(all, 0.95).toFixed(1)} (${(all[0] ?? 0).toFixed(0)})`;
  console.log(
    `${name.padEnd(26)}${String(findings).padStart(6)}   ${figures(parse).padEnd(22)} ${figures(check)}`,
  );
}
