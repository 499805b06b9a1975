import type { Problem, Text } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import type { Io } from '../command.ts';

type Reader = Pick<Io, 'language'>;

/** A short text on one line; in both languages where the reader's is not known. */
export function say(io: Reader, text: Text): string {
  if (io.language !== 'both') return textIn(text, io.language);
  return text.zh === text.en || !text.en || !text.zh ? text.zh || text.en : `${text.zh} ${text.en}`;
}

/** A longer text: a line for each language it is shown in. */
export const sentences = (io: Reader, text: Text): readonly string[] =>
  io.language === 'both' ? [text.zh, text.en].filter(Boolean) : [textIn(text, io.language)];

/** A value as one JSON document. */
export const json = (value: unknown): string => JSON.stringify(value, null, 2);

export interface Complaint {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** Complains of what is wrong with files: as one JSON document for programs (`{problems: […]}`), else a line or two for each. */
export function complain(io: Io, complaints: readonly Complaint[], asJson: boolean): void {
  const all = complaints.flatMap(({ file, problems }) =>
    problems.map((problem) => ({ file, ...problem })),
  );
  if (all.length === 0) return;
  if (asJson) {
    io.err(json({ problems: all }));
    return;
  }
  for (const { file, code, path, message } of all) {
    const [first = '', ...rest] = sentences(io, message);
    io.err(`${file}${path ? ` ${path}` : ''}: ${first} (${code})`);
    for (const line of rest) io.err(`  ${line}`);
  }
}
