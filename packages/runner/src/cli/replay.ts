import { parseArgs } from 'node:util';
import type { Instant, JournalRecord, Plan, RunResult } from '@tocsin/engine';
import {
  compareResults,
  compilePlan,
  parseInstant,
  parseJournal,
  parseRunbook,
  readRun,
  rejudge,
  runDocument,
} from '@tocsin/engine';
import { oneFile, readSource, saveFile } from './arguments.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { CommandError } from './command.ts';
import type { Search, Version } from './find-version.ts';
import { findVersion } from './find-version.ts';
import { showRefused, showRun } from './print/run-report.ts';
import { complain, json, say } from './print/say.ts';

const help = {
  zh: `用法：tocsin replay <日志> [--at <时刻>] [--runbook <预案> | --html <文件>] [--json]
由日志重现处置到某一时刻的状态，不写 --at 则到最后一条记录。
日志：记录的 JSON 数组、simulate --json 的结果，或每行一条记录（JSON Lines）。
日志钉住的预案版本按编号和哈希查找：项目的 runbooks、当前目录的 runbooks、日志所在目录。
  --at <时刻>        例如 2026-03-10T10:00:00+08:00
  --runbook <预案>   让同样的人在同样的时间做同样的事，改按这一版预案评判，并指出差别
  --html <文件>      另存可打印的复盘报告
  --json             输出 {runbook, hash, kind, finished, phase, level, steps, targets, notifications, refused}；
                     有 --runbook 时为 {before, after, differences: [{path, before, after}]}
退出码：0 正常；1 日志或预案有误、找不到对应版本，或新版不采纳原来采纳的动作；2 用法有误`,
  en: `Usage: tocsin replay JOURNAL [--at INSTANT] [--runbook RUNBOOK | --html FILE] [--json]
Brings a run back from its journal as it stood at an instant; at its last line if --at is not given.
JOURNAL: a JSON array of records, what simulate --json printed, or a record a line (JSON Lines).
The version it is pinned to is looked for by id and hash: in the project's runbooks, in runbooks here, beside the journal.
  --at INSTANT         such as 2026-03-10T10:00:00+08:00
  --runbook RUNBOOK    has the same people do the same things at the same times under this version, and tells what differs
  --html FILE          also writes the after-action report, a page to print
  --json               prints {runbook, hash, kind, finished, phase, level, steps, targets, notifications, refused};
                       with --runbook {before, after, differences: [{path, before, after}]}
Exit code: 0 done; 1 journal or runbook not valid, version not found, or the other version refuses acts the first one took; 2 bad use`,
};

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      at: { type: 'string' },
      runbook: { type: 'string' },
      html: { type: 'string' },
    },
  });
  if (values.html !== undefined && values.runbook !== undefined) {
    throw new CommandError(
      2,
      '--html 只报告实际经过，不能与 --runbook 同用。',
      '--html reports what happened and cannot go with --runbook.',
    );
  }
  const asJson = values.json ?? false;
  const file = oneFile(positionals, 'replay', { zh: '日志文件', en: 'journal' });
  const asked = values.at === undefined ? undefined : instantOf(values.at);
  const source = await readSource(io, file);
  const other = values.runbook === undefined ? undefined : await readSource(io, values.runbook);

  const journal = parseJournal(source.text);
  if (!journal.ok) {
    complain(io, [{ file: file, problems: journal.problems }], asJson);
    return 1;
  }
  const records = journal.value;
  const at = asked ?? records.at(-1)?.recordedAt ?? 0;
  const wanted = versionOf(records);
  const parsed = other && parseRunbook(other.text);
  if (other && parsed && !parsed.ok) {
    complain(io, [{ file: other.file, problems: parsed.problems }], asJson);
    return 1;
  }
  const given = parsed?.ok ? compilePlan(parsed.value) : undefined;
  const plan = await originalPlan(io, file, wanted, given);
  const before = readRun(plan, records, at);
  if (!before.ok) {
    complain(io, [{ file: file, problems: before.problems }], asJson);
    return 1;
  }
  if (!given) {
    const known = records.filter(({ recordedAt }) => recordedAt <= at);
    if (values.html !== undefined) {
      if (known.length === 0) throw nothingYet();
      await saveFile(io, values.html, runDocument(plan, known, io.language));
    }
    if (asJson) io.out(json(before.value));
    else showRun(io, plan, before.value);
    return 0;
  }
  return compare(io, given, records, at, before.value, asJson);
}

function instantOf(written: string): Instant {
  const at = parseInstant(written);
  if (at !== undefined) return at;
  throw new CommandError(
    2,
    `--at 须为带时区的日期时间（如 2026-03-10T10:00:00+08:00），而不是“${written}”。`,
    `--at must be a date and time with its zone, such as 2026-03-10T10:00:00+08:00, not "${written}".`,
  );
}

const nothingYet = (): CommandError =>
  new CommandError(
    1,
    '那一时刻还没有任何记录，没有可报告的内容。',
    'Nothing had been recorded by that instant, so there is nothing to report.',
  );

function versionOf(records: readonly JournalRecord[]): Version {
  const [first] = records;
  if (first?.event.type !== 'runDeclared')
    throw new Error('a journal that was read begins with runDeclared');
  return first.event.runbook;
}

/** The version the run was on. Where it is nowhere to be found the version given stands in, if that is the same plan at all: what was recorded stays as it was. */
async function originalPlan(
  io: Io,
  journal: string,
  wanted: Version,
  given: Plan | undefined,
): Promise<Plan> {
  if (given?.hash === wanted.hash) return given;
  const search = await findVersion(io, journal, wanted);
  if (search.plan) return search.plan;
  if (given?.runbook.id !== wanted.id) throw notFound(wanted, search);
  io.err(
    say(io, {
      zh: `找不到日志所用的 ${wanted.id} ${wanted.version} 版（${wanted.hash.slice(0, 12)}），原状按给出的版本读取。`,
      en: `The version the journal was recorded on (${wanted.id} ${wanted.version}, ${wanted.hash.slice(0, 12)}) was not found; what was recorded is read with the one given.`,
    }),
  );
  return given;
}

function notFound({ id, version, hash }: Version, { others }: Search): CommandError {
  const short = hash.slice(0, 12);
  const [near] = others;
  return near === undefined
    ? new CommandError(
        1,
        `找不到日志所用的预案 ${id} ${version} 版（${short}）。请把该文件放在日志旁边，或用 --runbook 指定。`,
        `The runbook of this journal, ${id} ${version} (${short}), was not found. Put it beside the journal, or name it with --runbook.`,
      )
    : new CommandError(
        1,
        `日志所用的是 ${id} ${version} 版（${short}），而 ${near} 已是另一版本。请用 --runbook 指定原版本，或用它指定新版本作比较。`,
        `The journal was recorded on ${id} ${version} (${short}); ${near} is another version by now. Name the original with --runbook, or that one to compare.`,
      );
}

function compare(
  io: Io,
  plan: Plan,
  records: readonly JournalRecord[],
  at: Instant,
  before: RunResult,
  asJson: boolean,
): ExitCode {
  const after = rejudge(plan, records, at);
  const differences = compareResults(before, after);
  if (asJson) io.out(json({ before, after, differences }));
  else {
    io.out(
      differences.length === 0
        ? say(io, { zh: '两版结果相同。', en: 'Both versions come to the same.' })
        : say(io, {
            zh: `差别 ${differences.length} 处：`,
            en: `${differences.length} differences:`,
          }),
    );
    for (const one of differences)
      io.out(`  ${one.path}: ${JSON.stringify(one.before)} → ${JSON.stringify(one.after)}`);
    showRefused(io, after);
  }
  const known = new Set(before.refused.map(({ act }) => act));
  return after.refused.some(({ act }) => !known.has(act)) ? 1 : 0;
}

export const replay: Command = {
  name: 'replay',
  summary: {
    zh: '由日志重现处置，或换一版预案重新评判',
    en: 'Brings a run back from its journal, or judges it by another version',
  },
  help,
  run,
};
