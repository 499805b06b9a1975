import type { Language, Outcome, Place, Text } from '@tocsin/engine';
import { useId } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useDesk } from '../desk/desk-context.ts';
import { missingIn } from '../edits/title-edit.ts';
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
  readonly hidesLabel?: boolean;
}

/** One text of a thing of the document in both languages. */
export function TextPair({ at, name, ...rest }: Props) {
  const desk = useDesk();
  return (
    <TextFields
      {...rest}
      commit={(language, value) =>
        desk.perform({ do: 'setText', at, key: name, language, value }, true)
      }
    />
  );
}

interface FieldsProps {
  readonly label: string;
  readonly value: Text | undefined;
  readonly rows?: number;
  readonly isTitle?: boolean;
  readonly hidesLabel?: boolean;
  readonly commit: (language: Language, value: string) => Outcome<unknown>;
}

/** A text in both languages side by side where there is room, the reader's own first; what is missing is marked. */
export function TextFields(props: FieldsProps) {
  const { label, value, commit, rows = 1, isTitle = false, hidesLabel = false } = props;
  const t = useText(planMessages);
  const mine = useLanguage();
  const lacks = value && missingIn(value);
  const order: readonly Language[] = mine === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  return (
    <fieldset className={classes.pair}>
      <legend className={hidesLabel ? 'tc-visually-hidden' : classes.label}>
        {label}
        {isTitle && lacks && <span className={classes.lacks}>{t(`text.lacks.${lacks}`)}</span>}
      </legend>
      <div className={classes.languages}>
        {order.map((language, index) => (
          <OneLanguage
            key={language}
            label={label}
            language={language}
            value={value?.[language] ?? ''}
            isMissing={value !== undefined && value[language] === ''}
            rows={rows}
            title={isTitle ? (index === 0 ? 'own' : 'other') : undefined}
            commit={(next) => commit(language, next)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface OneProps {
  readonly label: string;
  readonly language: Language;
  readonly value: string;
  readonly isMissing: boolean;
  readonly rows: number;
  /** The name of what is inspected, in the reader's language or in the other. */
  readonly title: 'own' | 'other' | undefined;
  readonly commit: (value: string) => Outcome<unknown>;
}

function OneLanguage(props: OneProps) {
  const { label, language, value, isMissing, rows, title, commit } = props;
  const t = useText(planMessages);
  const id = useId();
  const typed = useCommitted(value, commit);
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
        data-title={title === 'own' || undefined}
        data-other-title={title === 'other' || undefined}
        placeholder={isMissing ? t('text.missing') : ''}
        value={typed.value}
        onChange={(event) => typed.onChange(oneLine(event.currentTarget.value, rows))}
        onKeyDown={(event) => {
          // A name has no second line; at a title, Enter is left to the panel, which goes back to the chart.
          if (
            event.key === 'Enter' &&
            rows === 1 &&
            title !== 'own' &&
            !event.nativeEvent.isComposing
          ) {
            event.preventDefault();
          }
        }}
        onBlur={typed.onBlur}
        onCompositionStart={typed.onCompositionStart}
        onCompositionEnd={typed.onCompositionEnd}
      />
    </div>
  );
}

/** What is pasted into a field of one line may have several. */
const oneLine = (text: string, rows: number): string =>
  rows === 1 ? text.replace(/\s*\n\s*/g, ' ') : text;
