import type { ChangeKind } from '@tocsin/engine';
import { useText } from '../../../app/i18n/define-messages.ts';
import { versionMessages } from './messages.ts';
import classes from './versions.module.css';

const SIGNS: Readonly<Record<ChangeKind, string>> = {
  added: '+',
  removed: '−',
  changed: '~',
  moved: '→',
};

interface Props {
  readonly kind: ChangeKind;
  /** Beside a sentence that says it already. */
  readonly isSaid?: boolean;
}

/** What kind of change it is: by sign, colour, and word. */
export function ChangeSign({ kind, isSaid = false }: Props) {
  const t = useText(versionMessages);
  return (
    <span className={classes.sign} data-kind={kind}>
      <i aria-hidden="true">{SIGNS[kind]}</i>
      {!isSaid && t(`kind.${kind}`)}
    </span>
  );
}
