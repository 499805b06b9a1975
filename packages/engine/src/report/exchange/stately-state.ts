import type { ChartIndex } from '../../chart/chart-index.ts';
import type { Language } from '../../text.ts';

/** What the whole export is made from. `root` is the machine's own id. */
export interface StatelySource {
  readonly index: ChartIndex;
  readonly language: Language;
  readonly root: string;
}

/** The final state of a container; no state of a runbook bears the underscore. */
export const endOf = (container: string): string => `${container}_end`;

/** The region of a parallel state in which a member of a checklist is open. */
export const regionOf = (member: string): string => `${member}_region`;

/** A way out of a state, as `createMachine` reads it. */
export interface StatelyMove {
  readonly target: string;
  readonly guard?: { readonly type: string; readonly params: { readonly feel: string } };
  readonly reenter?: boolean;
  readonly description?: string;
}

/** A state, or the whole machine, as `createMachine` reads it. */
export interface StatelyState {
  readonly id?: string;
  readonly type?: 'parallel' | 'final' | 'history';
  readonly history?: 'shallow' | 'deep';
  readonly target?: string;
  readonly initial?: string;
  readonly version?: string;
  readonly description?: string;
  readonly states?: Readonly<Record<string, StatelyState>>;
  /** By event type. */
  readonly on?: Readonly<Record<string, readonly StatelyMove[]>>;
  /** By delay in ms. */
  readonly after?: Readonly<Record<string, readonly StatelyMove[]>>;
  readonly always?: readonly StatelyMove[];
  readonly onDone?: readonly StatelyMove[];
}
