import { ActionIcon } from '@mantine/core';
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBackFilled,
  IconPlayerSkipForwardFilled,
  IconPlayerTrackNextFilled,
  IconPlayerTrackPrevFilled,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { replayMessages } from './messages.ts';
import { SPEEDS } from './player-machine.ts';
import classes from './replay.module.css';

/** Where to go from the instant that is shown. */
export type Step = 'start' | 'previousMark' | 'previous' | 'next' | 'nextMark' | 'end';

export interface TransportProps {
  readonly playing: boolean;
  readonly speed: number;
  readonly onToggle: () => void;
  readonly onStep: (step: Step) => void;
  readonly onSpeed: (speed: number) => void;
}

/** Play, pause, and from record to record. */
export function Transport({ playing, speed, onToggle, onStep, onSpeed }: TransportProps) {
  const t = useText(replayMessages);
  const button = (label: string, icon: ReactNode, step: Step) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={label}
      title={label}
      onClick={() => onStep(step)}
    >
      {icon}
    </ActionIcon>
  );
  return (
    <div className={classes.transport}>
      {button(t('previousMark'), <IconPlayerTrackPrevFilled size={16} />, 'previousMark')}
      {button(t('previousEvent'), <IconPlayerSkipBackFilled size={16} />, 'previous')}
      <ActionIcon
        variant="filled"
        size="xl"
        radius="xl"
        aria-label={t(playing ? 'pause' : 'play')}
        title={t(playing ? 'pause' : 'play')}
        onClick={onToggle}
      >
        {playing ? <IconPlayerPauseFilled size={20} /> : <IconPlayerPlayFilled size={20} />}
      </ActionIcon>
      {button(t('nextEvent'), <IconPlayerSkipForwardFilled size={16} />, 'next')}
      {button(t('nextMark'), <IconPlayerTrackNextFilled size={16} />, 'nextMark')}
      <label className={classes.speed}>
        <span className="tc-visually-hidden">{t('speed')}</span>
        <select value={speed} onChange={(event) => onSpeed(Number(event.currentTarget.value))}>
          {SPEEDS.map((each) => (
            <option key={each} value={each}>
              {each}×
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
