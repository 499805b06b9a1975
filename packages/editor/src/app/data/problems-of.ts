import type { Problem } from '@tocsin/engine';
import { HostError } from '@tocsin/runner/client';

/** What to tell a person about a failed question to the host. Anything but a host's answer is a bug and is told as one. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof HostError && error.problems.length > 0) return error.problems;
  const detail = error instanceof Error ? error.message : String(error);
  return [
    {
      code: 'unexpected',
      path: '',
      message: { zh: `程序出错：${detail}`, en: `The program failed: ${detail}` },
    },
  ];
}

/** No answer at all, as against one that says no. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof HostError && error.status === 0;
