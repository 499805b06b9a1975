import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Problem } from '@tocsin/engine';
import { formatRunbook, parseRunbook } from '@tocsin/engine';
import type { Source } from './arguments.ts';
import { readSource, someFiles } from './arguments.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { CommandError } from './command.ts';
import type { Complaint } from './print/say.ts';
import { complain, json, say } from './print/say.ts';

const help = {
  zh: `用法：tocsin fmt <文件>… [--write | --check] [--json]
把预案排成规范格式（YAML，键的次序固定），注释保留。默认输出到标准输出，多个文件之间以 --- 分隔。
  --write  改写文件本身
  --check  不输出，只看是否已是规范格式
  --json   输出 [{file, changed, source}]（--write、--check 时不含 source）
退出码：0 正常；1 有文件不是有效的预案，或 --check 时有文件尚未规范；2 用法有误`,
  en: `Usage: tocsin fmt FILE… [--write | --check] [--json]
Puts runbooks into canonical form (YAML, keys in a fixed order), comments kept. Prints them, several ones with --- between.
  --write  rewrites the files instead
  --check  prints nothing of them, only says which are not in canonical form
  --json   prints [{file, changed, source}] (with --write or --check without source)
Exit code: 0 done; 1 a file is no valid runbook, or with --check not in canonical form; 2 bad use`,
};

interface Formatted {
  readonly file: string;
  readonly changed: boolean;
  readonly source: string;
}

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, write: { type: 'boolean' }, check: { type: 'boolean' } },
  });
  const { json: asJson = false, write = false, check = false } = values;
  if (write && check) {
    throw new CommandError(
      2,
      '--write 与 --check 只能用一个。',
      '--write and --check exclude each other.',
    );
  }
  const files = someFiles(positionals, 'fmt');
  const sources = await Promise.all(files.map((file) => readSource(io, file)));
  const formatted: Formatted[] = [];
  const complaints: Complaint[] = [];
  for (const source of sources) {
    const result = format(source, write);
    if ('problems' in result) complaints.push({ file: source.file, problems: result.problems });
    else formatted.push(result);
  }
  complain(io, complaints, asJson);
  if (write)
    await Promise.all(formatted.filter(({ changed }) => changed).map((one) => save(io, one)));
  show(io, formatted, { asJson, quiet: write || check, check });
  const isBad = complaints.length > 0 || (check && formatted.some(({ changed }) => changed));
  return isBad ? 1 : 0;
}

/** Canonical form needs a sound shape only; ids that lead nowhere are the checker's business. */
function format(
  { file, text }: Source,
  write: boolean,
): Formatted | { problems: readonly Problem[] } {
  const parsed = parseRunbook(text);
  const isUnreadable = !parsed.ok && parsed.problems.some(({ code }) => UNREADABLE.has(code));
  const source = isUnreadable ? undefined : formatRunbook(text);
  if (source === undefined) return { problems: parsed.ok ? [] : parsed.problems };
  if (write && file.endsWith('.json')) {
    throw new CommandError(
      2,
      `${file} 是 JSON 文件，fmt 写出的是 YAML；请另存为 .yaml。`,
      `${file} is a JSON file and fmt writes YAML; save it as .yaml instead.`,
    );
  }
  return { file, source, changed: source !== text };
}

const UNREADABLE = new Set(['yaml-syntax', 'yaml-alias', 'too-deep', 'too-large']);

async function save(io: Io, { file, source }: Formatted): Promise<void> {
  try {
    await writeFile(resolve(io.cwd, file), source);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new CommandError(
      1,
      `无法写入 ${file}（${code}）。`,
      `${file} cannot be written (${code}).`,
      error,
    );
  }
}

function show(
  io: Io,
  formatted: readonly Formatted[],
  how: { asJson: boolean; quiet: boolean; check: boolean },
): void {
  if (how.asJson) {
    const bare = formatted.map(({ file, changed }) => ({ file, changed }));
    io.out(json(how.quiet ? bare : formatted));
    return;
  }
  if (!how.quiet) {
    // A line is ended by the printer; the text brings its own end.
    io.out(formatted.map(({ source }) => source.replace(/\n$/, '')).join('\n---\n'));
    return;
  }
  for (const { file } of formatted.filter(({ changed }) => changed)) {
    const text = how.check
      ? { zh: `${file}：尚未规范`, en: `${file}: not in canonical form` }
      : { zh: `${file}：已改写`, en: `${file}: rewritten` };
    io.out(say(io, text));
  }
}

export const fmt: Command = {
  name: 'fmt',
  summary: {
    zh: '把预案文件排成规范格式，注释保留',
    en: 'Puts runbooks into canonical form, comments kept',
  },
  help,
  run,
};
