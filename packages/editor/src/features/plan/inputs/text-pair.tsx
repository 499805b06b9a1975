import type { Language, Place, Text } from '@tocsin/engine';
import { useId } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useDesk } from '../desk/desk-context.ts';
import { planMessages } from '../messages.ts';
import classes from './inputs.module.css';
import { useCommitted } from './use-committed.ts';

interface Props {
  readonly at: Place;
  readonly name: string;
  readonly label: string;
  readonly value: Text | undefined;
  readonly rows?: number;
  /** Marks the input that F2 goes to. */
  readonly isTitle?: boolean;
}

/** One text in both languages, the reader's own first; what is missing is marked. */
export function TextPair({ at, name, label, value, rows = 1, isTitle = false }: Props) {
  const mine = useLanguage();
  const order: readonly Language[] = mine === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  return (
    <fieldset className={classes.pair}>
      <legend className={classes.label}>{label}</legend>
      {order.map((language, index) => (
        <OneLanguage
          key={language}
          at={at}
          name={name}
          label={label}
          language={language}
          value={value?.[language] ?? ''}
          isMissing={value !== undefined && value[language] === ''}
          rows={rows}
          isTitle={isTitle && index === 0}
        />
      ))}
    </fieldset>
  );
}

interface OneProps {
  readonly at: Place;
  readonly name: string;
  readonly label: string;
  readonly language: Language;
  readonly value: string;
  readonly isMissing: boolean;
  readonly rows: number;
  readonly isTitle: boolean;
}

function OneLanguage(props: OneProps) {
  const { at, name, label, language, value, isMissing, rows, isTitle } = props;
  const t = useText(planMessages);
  const id = useId();
  const desk = useDesk();
  const typed = useCommitted(value, (next) =>
    desk.perform({ do: 'setText', at, key: name, language, value: next }, true),
  );
  return (
    <div className={classes.language} data-missing={isMissing || undefined}>
      <label htmlFor={id} className={classes.tag}>
        {language === 'zh' ? '中' : 'EN'}
        <span className="tc-visually-hidden">{label}</span>
      </label>
      <textarea
        id={id}
        className={classes.text}
        rows={rows}
        lang={language === 'zh' ? 'zh-CN' : 'en'}
        data-title={isTitle || undefined}
        placeholder={isMissing ? t('text.missing') : ''}
        value={typed.value}
        onChange={(event) => typed.onChange(event.currentTarget.value)}
        onBlur={typed.onBlur}
        onCompositionStart={typed.onCompositionStart}
        onCompositionEnd={typed.onCompositionEnd}
      />
    </div>
  );
}
