import type { HostHealth, RunHost } from '@tocsin/runner/client';
import { useMachine } from '@xstate/react';
import type { ReactNode } from 'react';
import { createContext, useContext, useMemo } from 'react';
import { ErrorView } from '../../ui/error-view.tsx';
import { PageLoading } from '../../ui/page-loading.tsx';
import { hostMachine } from './host-machine.ts';
import { openHost } from './open-host.ts';
import type { HostWish } from './probe.ts';
import { findHost, readWish, rememberWish } from './probe.ts';
import { TokenGate } from './token-gate.tsx';

export interface HostState {
  readonly host: RunHost;
  /** What the host last said about itself. */
  readonly health: HostHealth | undefined;
  /** A server that does not answer at the moment; it is asked again and again. */
  readonly lost: boolean;
  readonly wish: HostWish;
  readonly setWish: (wish: HostWish) => void;
}

const HostContext = createContext<HostState | undefined>(undefined);

const machine = hostMachine({ findHost, openHost, pingEveryMs: 10_000 });

/** Finds the host of runs and gives it to every screen below. */
export function HostProvider({ children }: { readonly children: ReactNode }) {
  const [snapshot, send] = useMachine(machine, { input: { wish: readWish() } });
  const { host, health, wish, problems } = snapshot.context;
  const lost = snapshot.matches({ opened: 'lost' });
  const state = useMemo<HostState | undefined>(
    () =>
      host && {
        host,
        health,
        lost,
        wish,
        setWish: (next) => {
          rememberWish(next);
          send({ type: 'wish', wish: next });
        },
      },
    [host, health, lost, wish, send],
  );
  if (snapshot.matches('failed')) {
    return <ErrorView problems={problems} onRetry={() => send({ type: 'retry' })} />;
  }
  if (snapshot.matches({ opened: 'locked' })) return <TokenGate />;
  if (!state) return <PageLoading />;
  return <HostContext value={state}>{children}</HostContext>;
}

export function useHostState(): HostState {
  const state = useContext(HostContext);
  if (!state) throw new Error('no HostProvider above');
  return state;
}

/** The door to runs and runbooks. */
export const useHost = (): RunHost => useHostState().host;
