import type { ExitCode, Io } from './command.ts';
import { CommandError, linesFor } from './command.ts';
import { COMMANDS } from './commands.ts';

const USAGE = {
  zh: '用法：tocsin <命令> [参数]\n      tocsin <命令> --help 查看某个命令的说明；--lang zh|en 选择语言',
  en: 'Usage: tocsin <command> [arguments]\n       tocsin <command> --help explains one; --lang zh|en chooses the language',
};

/** The language the environment asks for; both where it asks for neither. */
export function languageOf(env: Io['env']): Io['language'] {
  const asked = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  if (/^zh/i.test(asked)) return 'zh';
  return /^en/i.test(asked) ? 'en' : 'both';
}

/** Takes `--lang x` or `--lang=x` out of the arguments, wherever it stands. */
function takeLanguage(args: readonly string[]): { rest: string[]; language?: 'zh' | 'en' } {
  const rest: string[] = [];
  let language: 'zh' | 'en' | undefined;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    const value =
      arg === '--lang' ? args[++index] : arg.startsWith('--lang=') ? arg.slice(7) : undefined;
    if (arg !== '--lang' && value === undefined) {
      rest.push(arg);
      continue;
    }
    if (value !== 'zh' && value !== 'en') {
      throw new CommandError(2, '--lang 只能是 zh 或 en。', '--lang must be zh or en.');
    }
    language = value;
  }
  return language ? { rest, language } : { rest };
}

async function overview(io: Io): Promise<void> {
  for (const line of linesFor(io, USAGE)) io.out(line);
  io.out('');
  for (const load of Object.values(COMMANDS)) {
    const { name, summary } = await load();
    for (const [index, line] of linesFor(io, summary).entries()) {
      io.out(`  ${(index === 0 ? name : '').padEnd(10)} ${line}`);
    }
  }
}

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await overview(io);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    throw new CommandError(
      2,
      `没有名为“${name}”的命令。用 --help 查看全部命令。`,
      `There is no command "${name}". --help lists them all.`,
    );
  }
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    for (const line of linesFor(io, command.summary)) io.out(line);
    for (const text of linesFor(io, command.help)) io.out(`\n${text}`);
    return 0;
  }
  return command.run(rest, io);
}

/** Finds the command the arguments name and runs it. Never rejects: what goes wrong becomes a sentence and an exit code. */
export async function dispatch(
  args: readonly string[],
  process: Omit<Io, 'language'>,
): Promise<ExitCode> {
  try {
    const { rest, language } = takeLanguage(args);
    return await run(rest, { ...process, language: language ?? languageOf(process.env) });
  } catch (error) {
    if (error instanceof CommandError) {
      process.err(error.said.zh);
      process.err(error.said.en);
      return error.exit;
    }
    const { code, message } = error as { code?: string; message?: string };
    // parseArgs of node:util names the argument it could not understand.
    if (code?.startsWith('ERR_PARSE_ARGS')) {
      process.err(`参数有误：${message}`);
      process.err(`Bad use: ${message}`);
      return 2;
    }
    throw error;
  }
}
