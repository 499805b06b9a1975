import { useState } from 'react';
import type { CommandDraft } from '../../../../app/data/use-send.ts';
import { useText } from '../../../../app/i18n/define-messages.ts';
import controls from '../../../../ui/controls.module.css';
import type { Desk } from '../desk.ts';
import { runMessages } from '../messages.ts';
import { WithReason } from './with-reason.tsx';

const RATES = [0, 1, 10, 60, 600];

export interface ClockFormProps {
  readonly desk: Desk;
  readonly onSend: (draft: CommandDraft) => void;
}

/** How fast a drill's clock runs; 0 stops it. */
export function ClockForm({ desk, onSend }: ClockFormProps) {
  const t = useText(runMessages);
  const [rate, setRate] = useState(desk.run.clock.rate);
  return (
    <WithReason onConfirm={(reason) => onSend({ type: 'setClock', rate, reason })}>
      <fieldset className={controls.field}>
        <legend className={controls.label}>{t('rate')}</legend>
        <div className={controls.options}>
          {RATES.map((each) => (
            <label key={each} className={controls.option}>
              <input
                type="radio"
                name="rate"
                checked={each === rate}
                onChange={() => setRate(each)}
              />
              {each === 0 ? t('rate.paused') : `${each}×`}
            </label>
          ))}
        </div>
      </fieldset>
    </WithReason>
  );
}
