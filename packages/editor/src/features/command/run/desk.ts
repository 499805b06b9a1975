import type { Instant, JournalRecord, Plan, Run } from '@tocsin/engine';
import type { CommandDraft } from '../../../app/data/use-send.ts';
import type { StepAct } from '../acts/step-acts.ts';
import type { BoardItem } from '../select/board.ts';
import type { Override } from './desk-machine.ts';

/** What every part of the commander's screen is given: the run as it stands, and what can be asked of it. */
export interface Desk {
  readonly plan: Plan;
  readonly run: Run;
  readonly records: readonly JournalRecord[];
  /** The run's own time. */
  readonly now: Instant;
  send(draft: CommandDraft): void;
  act(item: BoardItem, act: StepAct): void;
  choose(item: BoardItem, option: string): void;
  acknowledgeAlarms(alarms: readonly string[]): void;
  override(what: Override, preset?: string): void;
  select(item: BoardItem): void;
}
