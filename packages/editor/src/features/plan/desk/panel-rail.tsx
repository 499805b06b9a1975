import {
  IconAlertTriangle,
  IconBell,
  IconBox,
  IconCalendarRepeat,
  IconClockHour4,
  IconForms,
  IconHelpCircle,
  IconHistory,
  IconPlayerPlay,
  IconPointer,
  IconStairs,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { planMessages } from '../messages.ts';
import classes from './desk.module.css';

export const PANELS = [
  'selected',
  'groups',
  'levels',
  'targets',
  'notices',
  'forms',
  'gaps',
  'resources',
  'upkeep',
  'findings',
  'try',
  'versions',
] as const;
export type PanelName = (typeof PANELS)[number];

const ICONS: Readonly<Record<PanelName, ComponentType<{ size: number; stroke: number }>>> = {
  selected: IconPointer,
  groups: IconUsersGroup,
  levels: IconStairs,
  targets: IconClockHour4,
  notices: IconBell,
  forms: IconForms,
  gaps: IconHelpCircle,
  resources: IconBox,
  upkeep: IconCalendarRepeat,
  findings: IconAlertTriangle,
  try: IconPlayerPlay,
  versions: IconHistory,
};

interface Props {
  readonly open: PanelName;
  readonly counts: Readonly<Partial<Record<PanelName, number>>>;
  readonly onOpen: (panel: PanelName) => void;
}

/** The panels of the desk, one open at a time. */
export function PanelRail({ open, counts, onOpen }: Props) {
  const t = useText(planMessages);
  return (
    <nav className={classes.rail}>
      {PANELS.map((panel) => {
        const Icon = ICONS[panel];
        const count = counts[panel];
        return (
          <button
            key={panel}
            type="button"
            aria-pressed={open === panel}
            onClick={() => onOpen(panel)}
          >
            <Icon size={19} stroke={1.6} />
            <span>{t(`panel.${panel}`)}</span>
            {count !== undefined && count > 0 && <em data-kind={panel}>{count}</em>}
          </button>
        );
      })}
    </nav>
  );
}
