import { parseArgs } from 'node:util';
import type { CitedFacts } from '@tocsin/engine';
import { citedFacts, parseRunbook } from '@tocsin/engine';
import { readSource, someFiles } from './arguments.ts';
import type { Command, ExitCode, Io } from './command.ts';
import type { Complaint } from './print/say.ts';
import { complain, json, say, sentences } from './print/say.ts';

const help = {
  zh: `用法：tocsin facts <文件>… [--json]
列出每份预案引用了原文的哪些编号事实、哪些属于推断、还有哪些空缺（gaps）。
  --json   输出 [{id, file, cited, inferred, gaps: [{id, facts, text}]}]
退出码：0 正常；1 有文件不是有效的预案；2 用法有误`,
  en: `Usage: tocsin facts FILE… [--json]
For each runbook: which numbered facts of its source it cites, which of them are inferred, and the gaps it declares.
  --json   prints [{id, file, cited, inferred, gaps: [{id, facts, text}]}]
Exit code: 0 done; 1 a file is no valid runbook; 2 bad use`,
};

interface FileFacts extends CitedFacts {
  readonly id: string;
  readonly file: string;
}

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const asJson = values.json ?? false;
  const sources = await Promise.all(
    someFiles(positionals, 'facts').map((file) => readSource(io, file)),
  );
  const found: FileFacts[] = [];
  const complaints: Complaint[] = [];
  for (const { file, text } of sources) {
    const parsed = parseRunbook(text);
    if (parsed.ok) found.push({ id: parsed.value.id, file, ...citedFacts(parsed.value) });
    else complaints.push({ file, problems: parsed.problems });
  }
  complain(io, complaints, asJson);
  if (asJson) io.out(json(found));
  else for (const facts of found) show(io, facts);
  return complaints.length > 0 ? 1 : 0;
}

function show(io: Io, { id, file, cited, inferred, gaps }: FileFacts): void {
  io.out(`${id} (${file})`);
  const line = (zh: string, en: string, facts: readonly string[]): void => {
    const short = facts.map((fact) => fact.replace(`${id}.`, ''));
    io.out(
      `  ${say(io, { zh: `${zh} ${facts.length}`, en: `${en} ${facts.length}` })}: ${short.join(' ')}`,
    );
  };
  line('引用', 'cited', cited);
  line('其中推断', 'of these inferred', inferred);
  io.out(`  ${say(io, { zh: `空缺 ${gaps.length}`, en: `gaps ${gaps.length}` })}`);
  for (const gap of gaps) {
    const [first = '', ...rest] = sentences(io, gap.text);
    io.out(
      `    ${gap.id} [${gap.facts.map((fact) => fact.replace(`${id}.`, '')).join(' ')}] ${first}`,
    );
    for (const other of rest) io.out(`      ${other}`);
  }
}

export const facts: Command = {
  name: 'facts',
  summary: {
    zh: '列出预案引用的事实、推断与空缺',
    en: 'Lists the facts runbooks cite, those inferred, and their gaps',
  },
  help,
  run,
};
