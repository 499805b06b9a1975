import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { NewerDatabaseError, openSqliteDatabase } from '../journal/sqlite-database.ts';
import { CommandError } from './command.ts';

/** Room that must be there at start: enough to go on recording while somebody frees more. */
const PROBE_BYTES = 4_000_000;

const code = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

function full(folder: string, cause: unknown): CommandError {
  return new CommandError(
    1,
    `磁盘已满，无法在 ${folder} 写入数据。请清理磁盘空间，或用 --data 指定其他目录后重新启动。`,
    `The disk is full: nothing can be written in ${folder}. Free some space, or name another folder with --data, and start again.`,
    cause,
  );
}

function unwritable(folder: string, cause: unknown): CommandError {
  const why = code(cause) || String(cause);
  return new CommandError(
    1,
    `无法写入数据目录 ${folder}（${why}）。请检查该目录的权限，或用 --data 指定其他目录后重新启动。`,
    `The data folder ${folder} cannot be written (${why}). Check its permissions, or name another folder with --data, and start again.`,
    cause,
  );
}

/** Writes and syncs a few megabytes: permission bits alone do not tell of a full or read-only disk. */
function probe(folder: string): void {
  const path = join(folder, `.probe-${process.pid}`);
  try {
    const file = openSync(path, 'w');
    try {
      const bytes = Buffer.alloc(PROBE_BYTES, 1);
      for (let written = 0; written < bytes.length; ) {
        written += writeSync(file, bytes, written);
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } finally {
    rmSync(path, { force: true });
  }
}

/** Opens the database in a data folder, making both where they are missing; a CommandError says what to do where that fails. */
export function openDataFolder(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true });
    probe(folder);
  } catch (error) {
    if (code(error) === 'ENOSPC' || code(error) === 'EDQUOT') throw full(folder, error);
    throw unwritable(folder, error);
  }
  const path = join(folder, 'tocsin.db');
  try {
    return openSqliteDatabase(path);
  } catch (error) {
    if (error instanceof NewerDatabaseError) {
      throw new CommandError(
        1,
        `${path} 由更新版本的程序写成，本版本不能打开。请升级程序，或用 --data 指定其他目录。`,
        `${path} was written by a later version and cannot be opened by this one. Upgrade, or name another folder with --data.`,
        error,
      );
    }
    switch (((error as { errcode?: number }).errcode ?? 0) & 0xff) {
      case 5:
        throw new CommandError(
          1,
          `另一个 Tocsin 正在使用数据目录 ${folder}。请先停止它，或用 --data 和 --port 另开一个。`,
          `Another Tocsin is using the data folder ${folder}. Stop it first, or start this one with another --data and --port.`,
          error,
        );
      case 11:
      case 26:
        throw new CommandError(
          1,
          `${path} 已损坏或不是 Tocsin 的数据文件。请从备份恢复，或把它移走后重新启动。`,
          `${path} is damaged or not a Tocsin database. Restore it from a backup, or move it away, and start again.`,
          error,
        );
      case 13:
        throw full(folder, error);
      default:
        throw unwritable(folder, error);
    }
  }
}
