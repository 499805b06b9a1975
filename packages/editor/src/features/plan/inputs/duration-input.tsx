import type { Outcome } from '@tocsin/engine';
import { durationMs, parseDuration, printDuration, rejected } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { formatDuration } from '../../../ui/clock-format.ts';
import { planMessages } from '../messages.ts';
import { readDuration, writeDuration } from './duration-words.ts';
import { LineInput } from './line-input.tsx';

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly hidesLabel?: boolean;
  /** Undefined takes the duration away. */
  readonly commit: (value: string | undefined) => Outcome<unknown>;
}

/** A length of time as people write it: 30 分钟, 1h30m, 90 s, PT2H. */
export function DurationInput({ label, value, hidesLabel = false, commit }: Props) {
  const t = useText(planMessages);
  const language = useLanguage();
  const ms = value === undefined ? undefined : parseDuration(value);
  return (
    <LineInput
      label={label}
      hidesLabel={hidesLabel}
      value={ms === undefined ? '' : writeDuration(ms, language)}
      placeholder={t('duration.placeholder')}
      help={ms === undefined ? t('duration.none') : formatDuration(ms, language)}
      commit={(typed) => {
        if (typed.trim() === '') return commit(undefined);
        const read = readDuration(typed);
        if (read === undefined) {
          const message = {
            zh: planMessages.in('zh')('duration.bad'),
            en: planMessages.in('en')('duration.bad'),
          };
          return rejected([{ code: 'duration', path: '', message }]);
        }
        return commit(printDuration(durationMs(read)));
      }}
    />
  );
}
