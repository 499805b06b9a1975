import { parseArgs } from 'node:util';
import type { Finding, LibraryEntry, Severity, SourcePlace } from '@tocsin/engine';
import { checkLibrary, checkRunbook, locate, parseRunbook } from '@tocsin/engine';
import type { Source } from './arguments.ts';
import { readSource, someFiles } from './arguments.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { CommandError } from './command.ts';
import { json, say, sentences } from './print/say.ts';

const help = {
  zh: `用法：tocsin check <文件>… [--library] [--fail-on error|warning|note] [--json]
检查预案：读不懂或引用落空的地方，以及各条规则发现的问题。
  --library            再检查各份预案之间的矛盾
  --fail-on <程度>     从哪一程度起算未通过，默认 note，即有任何发现都算
  --json               输出 [{rule, severity, file, path, message: {zh, en}, line, …}]
程度：error 运行不了；warning 出事时会误事；note 原文留空
退出码：0 通过；1 有发现；2 用法有误`,
  en: `Usage: tocsin check FILE… [--library] [--fail-on error|warning|note] [--json]
Checks runbooks: what cannot be read or leads nowhere, and what the rules find.
  --library            checks how the runbooks agree with each other as well
  --fail-on SEVERITY   the least severity that counts as failing; note if not given, so that any finding does
  --json               prints [{rule, severity, file, path, message: {zh, en}, line, …}]
Severities: error cannot work when run; warning will hurt in an emergency; note is left open
Exit code: 0 passed; 1 findings; 2 bad use`,
};

type FileFinding = Finding & { readonly file: string; readonly line?: number };

const WEIGHT: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 };
const UNREADABLE = new Set(['yaml-syntax', 'yaml-alias', 'too-deep', 'too-large']);
const NAMES = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
} as const;

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      library: { type: 'boolean' },
      'fail-on': { type: 'string' },
    },
  });
  const least = severityOf(values['fail-on'] ?? 'note');
  const files = [...new Set(someFiles(positionals, 'check'))];
  const sources = await Promise.all(files.map((file) => readSource(io, file)));
  const findings = placed(sources, find(sources, values.library ?? false));
  if (values.json) io.out(json(findings));
  else show(io, sources, findings);
  return findings.some(({ severity }) => WEIGHT[severity] >= WEIGHT[least]) ? 1 : 0;
}

function severityOf(written: string): Severity {
  if (written === 'error' || written === 'warning' || written === 'note') return written;
  throw new CommandError(
    2,
    `--fail-on 只能是 error、warning 或 note，而不是“${written}”。`,
    `--fail-on must be error, warning or note, not "${written}".`,
  );
}

function find(sources: readonly Source[], asLibrary: boolean): FileFinding[] {
  const library: LibraryEntry[] = [];
  const findings = sources.flatMap(({ file, text }): FileFinding[] => {
    const parsed = parseRunbook(text);
    if (!parsed.ok) {
      return parsed.problems.map(({ code, path, message }) => ({
        rule: code,
        severity: 'error',
        file,
        path,
        message,
      }));
    }
    library.push({ file, runbook: parsed.value });
    return checkRunbook(parsed.value).map((finding) => ({ ...finding, file }));
  });
  return asLibrary ? [...findings, ...checkLibrary(library)] : findings;
}

/** Each finding with the line of its file that it is about. */
function placed(sources: readonly Source[], findings: readonly FileFinding[]): FileFinding[] {
  const places = new Map<FileFinding, SourcePlace>();
  for (const { file, text } of sources) {
    // A syntax error names its line itself; what cannot be read has no places.
    const own = findings.filter((one) => one.file === file && !UNREADABLE.has(one.rule));
    const found = locate(
      text,
      own.map(({ path }) => path),
    );
    own.forEach((finding, index) => {
      const place = found[index];
      if (place) places.set(finding, place);
    });
  }
  return findings.map((finding) => {
    const { rule, severity, file, path, message, ...rest } = finding;
    const line = places.get(finding)?.line;
    return {
      rule,
      severity,
      file,
      path,
      message,
      ...(line === undefined ? {} : { line }),
      ...rest,
    };
  });
}

function show(io: Io, sources: readonly Source[], findings: readonly FileFinding[]): void {
  for (const { file } of sources) {
    for (const finding of findings.filter((one) => one.file === file)) {
      const [first = '', ...rest] = sentences(io, finding.message);
      const where = finding.line === undefined ? file : `${file}:${finding.line}`;
      io.out(`${where}  ${say(io, NAMES[finding.severity])}  ${first}  (${finding.rule})`);
      for (const line of rest) io.out(`    ${line}`);
    }
  }
  const count = (severity: Severity): number =>
    findings.filter((one) => one.severity === severity).length;
  const [errors, warnings, notes] = [count('error'), count('warning'), count('note')];
  io.out(
    say(io, {
      zh: `${sources.length} 份预案：错误 ${errors}，警告 ${warnings}，提示 ${notes}。`,
      en: `${sources.length} ${sources.length === 1 ? 'runbook' : 'runbooks'}: ${errors} errors, ${warnings} warnings, ${notes} notes.`,
    }),
  );
}

export const check: Command = {
  name: 'check',
  summary: {
    zh: '检查预案：结构、级别、时限、人员、通知……',
    en: 'Checks runbooks: structure, levels, time, people, notices …',
  },
  help,
  run,
};
