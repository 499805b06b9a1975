import type { Outcome } from '@tocsin/engine';
import { rejected } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { LineInput } from '../inputs/line-input.tsx';
import { partMessages } from './messages.ts';

const FACT = /^[a-z0-9-]+\.[A-Z]\d+$/;

interface Props {
  readonly cites: readonly string[];
  readonly commit: (ids: string[] | undefined) => Outcome<unknown>;
}

/** The numbered facts of the source that a thing comes from. */
export function CitesInput({ cites, commit }: Props) {
  const p = useText(partMessages);
  return (
    <LineInput
      label={p('cites')}
      value={cites.join(' ')}
      isCode
      commit={(typed) => {
        const ids = typed.split(/[\s,，、]+/).filter(Boolean);
        if (ids.every((id) => FACT.test(id))) {
          return commit(ids.length > 0 ? ids : undefined);
        }
        const message = {
          zh: partMessages.in('zh')('cites.bad'),
          en: partMessages.in('en')('cites.bad'),
        };
        return rejected([{ code: 'fact', path: '', message }]);
      }}
    />
  );
}
