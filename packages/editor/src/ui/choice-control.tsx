import type { Field, FieldValue } from '@tocsin/engine';
import { useText } from '../app/i18n/define-messages.ts';
import controls from './controls.module.css';
import { uiMessages } from './messages.ts';
import { TextView } from './text-view.tsx';

interface ChoiceControlProps {
  readonly id: string;
  readonly field: Extract<Field, { type: 'boolean' | 'choice' | 'choices' }>;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
}

/** Every option in sight: nothing to open, one tap to answer. "Not known yet" is an answer of its own. */
export function ChoiceControl({ id, field, value, onChange }: ChoiceControlProps) {
  const t = useText(uiMessages);
  if (field.type === 'choices') {
    const chosen = Array.isArray(value) ? value : [];
    return (
      <div className={controls.options}>
        {field.options.map((option) => (
          <label key={option.id} className={controls.option}>
            <input
              type="checkbox"
              checked={chosen.includes(option.id)}
              onChange={(event) =>
                onChange(
                  // In the order of the form, whatever the order of the taps.
                  field.options
                    .map(({ id: each }) => each)
                    .filter((each) =>
                      each === option.id ? event.currentTarget.checked : chosen.includes(each),
                    ),
                )
              }
            />
            <TextView text={option.name} />
          </label>
        ))}
      </div>
    );
  }
  const options =
    field.type === 'boolean'
      ? [
          { key: 'yes', answer: true, label: t('field.yes') },
          { key: 'no', answer: false, label: t('field.no') },
        ]
      : field.options.map((option) => ({
          key: option.id,
          answer: option.id,
          label: <TextView text={option.name} />,
        }));
  return (
    <div className={controls.options}>
      {[...options, { key: '', answer: null, label: t('field.unknown') }].map((option) => (
        <label key={option.key} className={controls.option}>
          <input
            type="radio"
            name={id}
            checked={(value ?? null) === option.answer}
            onChange={() => onChange(option.answer)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
