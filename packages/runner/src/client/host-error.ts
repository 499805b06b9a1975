import type { Problem } from '@tocsin/engine';

/** A question the host did not answer: `status` is the HTTP status, 0 where none came at all. */
export class HostError extends Error {
  readonly status: number;
  readonly problems: readonly Problem[];

  constructor(status: number, problems: readonly Problem[]) {
    super(problems[0]?.message.en ?? `host answered ${status}`);
    this.name = 'HostError';
    this.status = status;
    this.problems = problems;
  }
}
