import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useText } from '../../../app/i18n/define-messages.ts';
import type { Desk } from './desk.ts';
import type { Override } from './desk-machine.ts';
import { OVERRIDES } from './desk-machine.ts';
import { Key } from './key.tsx';
import { runMessages } from './messages.ts';
import { signalOptions } from './overrides/options.ts';

const SHORTCUTS: Partial<Record<Override, string>> = { setLevel: 'l', addNote: 'n' };
const LAST: ReadonlySet<Override> = new Set(['close', 'abort']);

/** What can be done to the run at this moment; what makes no sense now is left out. */
function possibleOverrides({ plan, run }: Pick<Desk, 'plan' | 'run'>): Override[] {
  if (run.status === 'ended') return ['addNote'];
  const targets = Object.values(run.targets).filter(
    (target) => target.stoppedAt === undefined && target.voidedAt === undefined,
  );
  return OVERRIDES.filter((what) => {
    switch (what) {
      case 'setLevel':
        return (plan.runbook.levels?.scale.length ?? 0) > 0;
      case 'setFields':
        return (plan.runbook.fields ?? []).some(({ type }) => type !== 'elapsed');
      case 'pauseTarget':
        return targets.some((target) => target.pausedAt === undefined);
      case 'resumeTarget':
        return targets.some((target) => target.pausedAt !== undefined);
      case 'takeTransition':
        return signalOptions(plan, run).length > 0;
      case 'sendNotice':
        return plan.notifications.size > 0;
      case 'setClock':
        return run.kind === 'drill';
      default:
        return true;
    }
  });
}

/** The commander's own acts; each asks a reason and goes into the journal [R6]. */
export function OverrideMenu({ desk }: { readonly desk: Desk }) {
  const t = useText(runMessages);
  const possible = possibleOverrides(desk);
  const item = (what: Override) => (
    <Menu.Item
      key={what}
      {...(what === 'abort' ? { color: 'red' } : {})}
      rightSection={SHORTCUTS[what] && <Key>{SHORTCUTS[what]}</Key>}
      onClick={() => desk.override(what)}
    >
      {t(`override.${what}`)}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="compact-sm" variant="default" rightSection={<IconChevronDown size="1em" />}>
          {t('override')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {possible.filter((what) => !LAST.has(what)).map(item)}
        {possible.some((what) => LAST.has(what)) && <Menu.Divider />}
        {possible.filter((what) => LAST.has(what)).map(item)}
      </Menu.Dropdown>
    </Menu>
  );
}
