import type { Problem } from '@tocsin/engine';
import type { CommandAnswer } from '../protocol/answers.ts';

const refused = (code: string, path: string, zh: string, en: string): CommandAnswer => ({
  status: 'refused',
  problems: [{ code, path, message: { zh, en } }],
});

export const refusedFor = (problems: readonly Problem[]): CommandAnswer => ({
  status: 'refused',
  problems: [...problems],
});

export const unknownRun = (run: string): CommandAnswer =>
  refused('unknown-run', '/run', `没有编号为“${run}”的处置记录。`, `There is no run "${run}".`);

export const unknownRunbook = (id: string): CommandAnswer =>
  refused(
    'unknown-runbook',
    '/runbook',
    `预案库中没有“${id}”的这一版本。`,
    `The library does not hold this version of "${id}".`,
  );

export const runExists = (run: string): CommandAnswer =>
  refused(
    'run-exists',
    '/run',
    `编号“${run}”已被另一次处置占用，请换一个编号。`,
    `The run "${run}" exists already; choose another id.`,
  );

export const tooBusy = (): CommandAnswer =>
  refused(
    'run-contended',
    '',
    '多处同时写入同一次处置，本次操作未被记录，请重试。',
    'Several writers are at this run at once; this was not recorded. Try again.',
  );
