import type { Instant, RunCommand } from '@tocsin/engine';
import type { CommandAnswer, PendingCommand, RunHost } from '@tocsin/runner/client';
import { newId } from '@tocsin/runner/client';
import { useCallback } from 'react';
import { useHost } from '../host/host-context.tsx';
import { actorOf, deviceId, identityStore } from '../identity/identity-store.ts';
import { problemsOf } from './problems-of.ts';
import { tellProblems } from './tell-problems.tsx';
import { usePending } from './use-pending.ts';
import { runFeed } from './use-run.ts';

type Envelope = 'id' | 'run' | 'actor' | 'device' | 'occurredAt';
type Drafted<C> = C extends RunCommand ? Omit<C, Envelope> : never;

/** A command as a button gives it: what is asked, without who, when and where. */
export type CommandDraft = Drafted<RunCommand>;

export interface SendOptions {
  /** The group the person acts for on this page. */
  readonly group?: string | undefined;
  /** When it happened, in the run's own time, if not now. */
  readonly occurredAt?: Instant;
}

export interface Sender {
  /**
   * Sends a command of this run, asking for a name first where there is none. A refusal is shown to
   * the person, and returned. Undefined where the person would not say who they are.
   */
  readonly send: (draft: CommandDraft, options?: SendOptions) => Promise<CommandAnswer | undefined>;
  /** Commands of this run on their way. */
  readonly pending: readonly PendingCommand[];
}

export function useSend(runId: string): Sender {
  const host = useHost();
  const pending = usePending(runId);
  const send = useCallback<Sender['send']>(
    (draft, options) => sendCommand(host, runId, draft, options),
    [host, runId],
  );
  return { send, pending };
}

async function sendCommand(
  host: RunHost,
  runId: string,
  draft: CommandDraft,
  { group, occurredAt }: SendOptions = {},
): Promise<CommandAnswer | undefined> {
  // The moment of the tap, not the moment the name was given or the network came back.
  const at = occurredAt ?? runTime(host, runId);
  const identity = await identityStore.ask();
  if (!identity) return undefined;
  const command: RunCommand = {
    ...draft,
    id: newId(),
    run: runId,
    actor: actorOf(identity, group),
    device: deviceId(),
    occurredAt: Math.floor(at),
  };
  return showRefusal(() => host.send(command));
}

function runTime(host: RunHost, runId: string): Instant {
  const live = runFeed(host, runId).snapshot();
  return live.state === 'ready' ? live.value.now() : host.wallNow();
}

/** Tells the person what was refused or could not be sent; the caller goes on with the answer. */
export async function showRefusal(
  ask: () => Promise<CommandAnswer>,
): Promise<CommandAnswer | undefined> {
  try {
    const answer = await ask();
    if (answer.status === 'refused') tellProblems('refused', answer.problems);
    return answer;
  } catch (error) {
    tellProblems('failed', problemsOf(error));
    return undefined;
  }
}
