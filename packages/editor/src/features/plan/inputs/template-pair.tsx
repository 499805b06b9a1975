import type { Language, Place, Text } from '@tocsin/engine';
import { useId } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import { useDesk } from '../desk/desk-context.ts';
import { planMessages } from '../messages.ts';
import { findSlots } from '../panels/notices/slot-suggestions.ts';
import classes from './inputs.module.css';
import { SuggestionList } from './suggestion-list.tsx';
import { useCommitted } from './use-committed.ts';
import { useSuggestions } from './use-suggestions.ts';

interface Props {
  readonly at: Place;
  readonly name: string;
  readonly label: string;
  readonly value: Text;
}

/** The text of a notice in both languages; `{{` offers what the run can put in. */
export function TemplatePair({ at, name, label, value }: Props) {
  const mine = useLanguage();
  const order: readonly Language[] = mine === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  return (
    <fieldset className={classes.pair}>
      <legend className={classes.label}>{label}</legend>
      <div className={classes.languages}>
        {order.map((language) => (
          <OneTemplate
            key={language}
            at={at}
            name={name}
            label={label}
            language={language}
            value={value[language]}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface OneProps {
  readonly at: Place;
  readonly name: string;
  readonly label: string;
  readonly language: Language;
  readonly value: string;
}

function OneTemplate({ at, name, label, language, value }: OneProps) {
  const t = useText(planMessages);
  const id = useId();
  const desk = useDesk();
  const mine = useLanguage();
  const typed = useCommitted(value, (next) =>
    desk.perform({ do: 'setText', at, key: name, language, value: next }, true),
  );
  const suggestions = useSuggestions(
    (before) => findSlots(desk.runbook, before, mine),
    typed.onChange,
  );
  return (
    <div className={classes.language} data-missing={value === '' || undefined}>
      <label htmlFor={id} className={classes.tag}>
        {language === 'zh' ? '中' : 'EN'}
        <span className="tc-visually-hidden">{label}</span>
      </label>
      <textarea
        // A text area may not be a combobox; what is offered is still said.
        aria-autocomplete="list"
        aria-controls={suggestions.aria['aria-controls']}
        aria-activedescendant={suggestions.aria['aria-activedescendant']}
        id={id}
        ref={(element) => {
          suggestions.field.current = element;
        }}
        className={classes.text}
        rows={3}
        lang={language === 'zh' ? 'zh-CN' : 'en'}
        placeholder={value === '' ? t('text.missing') : ''}
        value={typed.value}
        onChange={(event) => {
          typed.onChange(event.currentTarget.value);
          suggestions.look();
        }}
        onKeyDown={suggestions.onKeyDown}
        onBlur={() => {
          suggestions.close();
          typed.onBlur();
        }}
        onCompositionStart={typed.onCompositionStart}
        onCompositionEnd={typed.onCompositionEnd}
      />
      {suggestions.isOpen && (
        <SuggestionList
          id={suggestions.listId}
          field={suggestions.field}
          items={suggestions.items}
          active={suggestions.active}
          onPick={suggestions.pick}
        />
      )}
    </div>
  );
}
