import type { Outcome } from '@tocsin/engine';
import { conditionNames, conditionWords, feelSyntaxError, rejected } from '@tocsin/engine';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useDesk } from '../desk/desk-context.ts';
import { LineInput } from '../inputs/line-input.tsx';

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly commit: (value: string | undefined) => Outcome<unknown>;
}

/** A FEEL condition, with what it says in words below it; one that cannot be read is not taken. */
export function FeelInput({ label, value, commit }: Props) {
  const language = useLanguage();
  const { runbook } = useDesk();
  const inWords = value ? conditionWords(value, conditionNames(runbook), language) : undefined;
  return (
    <LineInput
      label={label}
      value={value ?? ''}
      isCode
      help={inWords === value ? undefined : inWords}
      commit={(typed) => {
        const next = typed.trim();
        if (next === '') return commit(undefined);
        const error = feelSyntaxError('expression', next);
        if (error === undefined) return commit(next);
        const message = { zh: `看不懂这个条件：${error}`, en: `Not a condition: ${error}` };
        return rejected([{ code: 'feel-syntax', path: '', message }]);
      }}
    />
  );
}
