import {
  IconArrowsSplit2,
  IconClockHour4,
  IconExternalLink,
  IconFlag3,
  IconHourglass,
  IconPin,
  IconPlayerPlay,
  IconQuestionMark,
  IconRefresh,
  IconRobot,
  IconStack2,
  IconUserCheck,
  IconUsers,
  IconWriting,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Chip, ChipKind } from '../model/canvas-model.ts';

const ICONS: Readonly<
  Record<Exclude<ChipKind, 'level'>, ComponentType<{ size: number; stroke: number }>>
> = {
  condition: IconArrowsSplit2,
  repeat: IconRefresh,
  confirm: IconUserCheck,
  critical: IconFlag3,
  standing: IconPin,
  after: IconHourglass,
  auto: IconRobot,
  with: IconUsers,
  asks: IconWriting,
  link: IconExternalLink,
  wait: IconClockHour4,
  initial: IconPlayerPlay,
  inside: IconStack2,
};

/** The short facts of a card. */
export function Chips({ chips }: { readonly chips: readonly Chip[] }) {
  if (chips.length === 0) return null;
  return (
    <span className="cv-chips">
      {chips.map((chip) => (
        <ChipView key={`${chip.kind}:${chip.label}`} chip={chip} />
      ))}
    </span>
  );
}

function ChipView({ chip }: { readonly chip: Chip }) {
  const Icon = chip.kind === 'level' ? undefined : (ICONS[chip.kind] ?? IconQuestionMark);
  return (
    <span className="cv-chip" data-kind={chip.kind} data-level={chip.colour} title={chip.hint}>
      {Icon ? <Icon size={12} stroke={1.8} /> : <i className="cv-level-dot" />}
      <span className="cv-chip-label">{chip.label}</span>
    </span>
  );
}
