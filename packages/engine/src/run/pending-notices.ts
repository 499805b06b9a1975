import type { PendingNotice, Run } from './run.ts';

const SHELF = 128;

/** Notices are numbered as they come; which shelf one is on follows from its number alone. */
function shelfOf(id: string): string {
  const number = Number(id.slice(id.lastIndexOf(':') + 1));
  return Number.isSafeInteger(number) && number >= 0 ? String(Math.floor(number / SHELF)) : '0';
}

/** Notices not yet reported delivered, failed or suppressed on every channel, oldest first. */
export const pendingNotices = ({ outbox }: Run): readonly PendingNotice[] =>
  Object.values(outbox).flatMap((shelf) => Object.values(shelf));

export const pendingNotice = ({ outbox }: Run, id: string): PendingNotice | undefined =>
  outbox[shelfOf(id)]?.[id];

export function withPending(run: Run, pending: PendingNotice): Run {
  const { id } = pending.notice;
  const shelf = shelfOf(id);
  const outbox = { ...run.outbox, [shelf]: { ...run.outbox[shelf], [id]: pending } };
  return { ...run, outbox };
}

/** One channel of a notice has been reported on. */
export function withDelivered(run: Run, id: string, channel: string): Run {
  const pending = pendingNotice(run, id);
  if (!pending) return run;
  const waitingFor = pending.waitingFor.filter((one) => one !== channel);
  if (waitingFor.length > 0) return withPending(run, { ...pending, waitingFor });
  const name = shelfOf(id);
  const { [id]: _, ...shelf } = run.outbox[name] ?? {};
  const { [name]: __, ...others } = run.outbox;
  const isEmpty = Object.keys(shelf).length === 0;
  return { ...run, outbox: isEmpty ? others : { ...others, [name]: shelf } };
}
