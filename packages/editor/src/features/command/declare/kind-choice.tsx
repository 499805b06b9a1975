import type { Declare } from '@tocsin/engine';
import { useId, useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import controls from '../../../ui/controls.module.css';
import { readNumber } from '../../../ui/field-value.ts';
import classes from './declare.module.css';
import { declareMessages } from './messages.ts';

type Kind = Declare['kind'];
const KINDS: readonly Kind[] = ['live', 'drill'];
const RATES = [1, 10, 60];
const FASTEST = 3600;

export interface KindChoiceProps {
  readonly kind: Kind;
  /** How many times as fast a drill's clock runs. */
  readonly rate: number;
  readonly onKind: (kind: Kind) => void;
  readonly onRate: (rate: number) => void;
}

/** Live or drill, and how fast a drill's clock runs. */
export function KindChoice({ kind, rate, onKind, onRate }: KindChoiceProps) {
  const t = useText(declareMessages);
  const id = useId();
  const [custom, setCustom] = useState('');
  return (
    <div className={controls.form}>
      <fieldset className={controls.field}>
        <legend className={controls.label}>{t('kind')}</legend>
        <div className={classes.kinds}>
          {KINDS.map((each) => (
            <label key={each} className={classes.kind} data-kind={each}>
              <input
                type="radio"
                name={`${id}-kind`}
                checked={each === kind}
                onChange={() => onKind(each)}
              />
              <strong>{t(`kind.${each}`)}</strong>
              <span>{t(`kind.${each}.text`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {kind === 'drill' && (
        <fieldset className={controls.field}>
          <legend className={controls.label}>{t('rate')}</legend>
          <div className={controls.options}>
            {RATES.map((each) => (
              <label key={each} className={controls.option}>
                <input
                  type="radio"
                  name={`${id}-rate`}
                  checked={custom === '' && each === rate}
                  onChange={() => {
                    setCustom('');
                    onRate(each);
                  }}
                />
                {each}×
              </label>
            ))}
            <input
              className={`${controls.control} ${classes.rate}`}
              inputMode="numeric"
              aria-label={t('rate.custom')}
              placeholder={t('rate.custom')}
              value={custom}
              onChange={(event) => {
                const written = event.currentTarget.value;
                setCustom(written);
                const wanted = readNumber(written);
                if (wanted !== undefined) onRate(Math.min(Math.max(wanted, 1), FASTEST));
              }}
            />
          </div>
          <span className={controls.help}>{t('rate.text', { rate })}</span>
        </fieldset>
      )}
    </div>
  );
}
