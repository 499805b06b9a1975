import type { Text } from '@tocsin/engine';

/** What a command may touch of the process it runs in. */
export interface Io {
  /** Results. */
  out(line: string): void;
  /** Complaints. */
  err(line: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What relative paths are relative to. */
  readonly cwd: string;
  /** The reader's language; both where it is not known. */
  readonly language: 'zh' | 'en' | 'both';
  /** Aborted when the process is asked to end. */
  readonly ending: AbortSignal;
}

/** 0 done, 1 findings or refusal, 2 bad use. */
export type ExitCode = 0 | 1 | 2;

/** One subcommand; each lives in a file of its own and is named in `commands.ts`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: Text;
  /** What `--help` prints below the summary. */
  readonly help: Text;
  run(args: readonly string[], io: Io): Promise<ExitCode>;
}

/** The lines of a text in the reader's language. */
export function linesFor(io: Pick<Io, 'language'>, text: Text): string[] {
  if (io.language === 'both') return [text.zh, text.en];
  return [text[io.language]];
}

/** Ends a command with a sentence about what went wrong and what to do, always in both languages. */
export class CommandError extends Error {
  readonly said: Text;
  readonly exit: ExitCode;

  constructor(exit: ExitCode, zh: string, en: string, cause?: unknown) {
    super(en, { cause });
    this.said = { zh, en };
    this.exit = exit;
  }
}
