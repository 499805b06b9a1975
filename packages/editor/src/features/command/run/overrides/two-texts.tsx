import type { Text } from '@tocsin/engine';
import { useId } from 'react';
import controls from '../../../../ui/controls.module.css';
import { focusNow } from '../../../../ui/focus-now.ts';

export interface TwoTextsProps {
  readonly zhLabel: string;
  readonly enLabel: string;
  readonly value: Text;
  readonly onChange: (value: Text) => void;
}

/** A short text in both languages; either alone will do in the middle of an incident. */
export function TwoTexts({ zhLabel, enLabel, value, onChange }: TwoTextsProps) {
  const id = useId();
  return (
    <>
      <div className={controls.field}>
        <label htmlFor={`${id}-zh`} className={controls.label}>
          {zhLabel}
        </label>
        <input
          id={`${id}-zh`}
          className={controls.control}
          value={value.zh}
          ref={focusNow}
          onChange={(event) => onChange({ ...value, zh: event.currentTarget.value })}
        />
      </div>
      <div className={controls.field}>
        <label htmlFor={`${id}-en`} className={controls.label}>
          {enLabel}
        </label>
        <input
          id={`${id}-en`}
          className={controls.control}
          value={value.en}
          onChange={(event) => onChange({ ...value, en: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

export const trimmed = ({ zh, en }: Text): Text => ({ zh: zh.trim(), en: en.trim() });
export const isWritten = (value: Text): boolean => value.zh.trim() !== '' || value.en.trim() !== '';
