import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Io } from './command.ts';
import { CommandError } from './command.ts';

/** A file a person named, with its text. */
export interface Source {
  /** As it was named. */
  readonly file: string;
  readonly text: string;
}

/** Reads a file; one that cannot be read is bad use of the command. */
export async function readSource(io: Pick<Io, 'cwd'>, file: string): Promise<Source> {
  try {
    return { file, text: await readFile(resolve(io.cwd, file), 'utf8') };
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    const why = REASONS[code] ?? { zh: code, en: code };
    throw new CommandError(
      2,
      `无法读取 ${file}：${why.zh}。`,
      `${file} cannot be read: ${why.en}.`,
      error,
    );
  }
}

/** Writes a file a person named; one that cannot be written is bad use of the command. */
export async function saveFile(io: Pick<Io, 'cwd'>, file: string, text: string): Promise<void> {
  try {
    await writeFile(resolve(io.cwd, file), text);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    const why = REASONS[code] ?? { zh: code, en: code };
    throw new CommandError(
      2,
      `无法写入 ${file}：${why.zh}。`,
      `${file} cannot be written: ${why.en}.`,
      error,
    );
  }
}

const REASONS: Readonly<Record<string, { zh: string; en: string }>> = {
  ENOENT: { zh: '没有这个文件或目录', en: 'there is no such file or folder' },
  EISDIR: { zh: '这是目录，不是文件', en: 'it is a folder, not a file' },
  EACCES: { zh: '没有权限', en: 'permission is missing' },
};

/** The files a command was given; at least one. */
export function someFiles(files: readonly string[], command: string): readonly string[] {
  if (files.length > 0) return files;
  throw new CommandError(
    2,
    `请给出至少一个文件：tocsin ${command} <文件>…`,
    `Name at least one file: tocsin ${command} FILE…`,
  );
}

/** The one file a command takes. */
export function oneFile(
  files: readonly string[],
  command: string,
  what: { zh: string; en: string },
): string {
  const [file, ...more] = files;
  if (file !== undefined && more.length === 0) return file;
  throw new CommandError(
    2,
    `tocsin ${command} 须给出且只给出一个${what.zh}。`,
    `tocsin ${command} takes exactly one ${what.en}.`,
  );
}
