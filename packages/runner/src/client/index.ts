export type { CommandAnswer, HostHealth, SaveAnswer } from '../protocol/answers.ts';
export type { RunSummary } from '../protocol/run-summary.ts';
export type { RunbookSummary, SaveRunbook, StoredRunbook } from '../protocol/runbook-summary.ts';
export { type CommandStore, createLocalCommandStore } from './command-store.ts';
export type { PendingCommand, RunHost, RunListener, WatchStatus } from './host.ts';
export { HostError } from './host-error.ts';
export { createHttpHost } from './http-host.ts';
export { newId } from './new-id.ts';
