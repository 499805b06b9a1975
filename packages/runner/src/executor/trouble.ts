import type { Text } from '@tocsin/engine';

/** Something the people who keep the runner should know; it stopped nothing. */
export interface Trouble {
  readonly code:
    | 'timer-failed'
    | 'timer-stuck'
    | 'clock-jumped'
    | 'delivery-not-recorded'
    | 'link-not-recorded'
    | 'seed-unreadable'
    | 'run-unreadable'
    | 'pack-failed';
  readonly message: Text;
  readonly cause?: unknown;
}

export type TellTrouble = (trouble: Trouble) => void;
