import { Button } from '@mantine/core';
import type { FieldValue, Instant } from '@tocsin/engine';
import { parseInstant, printInstant } from '@tocsin/engine';
import { useText } from '../app/i18n/define-messages.ts';
import controls from './controls.module.css';
import { focusNow } from './focus-now.ts';
import { uiMessages } from './messages.ts';
import { instantOfWall, wallTime, zoneLabel } from './zoned-time.ts';

interface InstantControlProps {
  readonly id: string;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
  readonly timeZone: string;
  readonly now: () => Instant;
  readonly invalid: boolean;
  readonly autoFocus: boolean;
}

/** A date and time, to the second, as the clock on the wall of the runbook's zone shows it. */
export function InstantControl(props: InstantControlProps) {
  const { id, value, onChange, timeZone, now, invalid, autoFocus } = props;
  const t = useText(uiMessages);
  const at = typeof value === 'string' ? parseInstant(value) : undefined;
  return (
    <span className={controls.row} style={{ flexWrap: 'wrap' }}>
      <input
        id={id}
        type="datetime-local"
        step={1}
        className={controls.control}
        style={{ maxWidth: '14rem' }}
        value={at === undefined ? '' : written(at, timeZone)}
        aria-invalid={invalid}
        aria-describedby={`${id}-zone`}
        ref={autoFocus ? focusNow : null}
        onChange={(event) => {
          const entered = instantOfWall(event.currentTarget.value, timeZone);
          onChange(entered === undefined ? null : printInstant(entered));
        }}
      />
      <span id={`${id}-zone`} className={controls.unit} title={timeZone}>
        {zoneLabel(at ?? now(), timeZone)}
      </span>
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ flexShrink: 0 }}
        onClick={() => onChange(printInstant(Math.floor(now() / 1000) * 1000))}
      >
        {t('field.instant.now')}
      </Button>
    </span>
  );
}

function written(at: Instant, timeZone: string): string {
  const { date, time } = wallTime(at, timeZone);
  return `${date}T${time}`;
}
