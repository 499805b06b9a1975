import type { Text } from '@tocsin/engine';
import { useText } from '../app/i18n/define-messages.ts';
import { useLanguage } from '../app/i18n/language.ts';
import { uiMessages } from './messages.ts';
import classes from './text-view.module.css';

export interface TextViewProps {
  readonly text: Text;
  /** Leaves out the mark that says the text is missing in the reader's language. */
  readonly plain?: boolean;
}

/** A runbook's text in the reader's language; where it is not written yet, the other one, marked so. */
export function TextView({ text, plain = false }: TextViewProps) {
  const t = useText(uiMessages);
  const language = useLanguage();
  if (text[language]) return text[language];
  const other = language === 'zh' ? 'en' : 'zh';
  if (!text[other]) return <span className={classes.empty}>{t('text.none')}</span>;
  return (
    <span>
      <span lang={other === 'zh' ? 'zh-CN' : 'en'}>{text[other]}</span>
      {!plain && (
        <span className={classes.missing} title={t('text.missing.long')}>
          {t('text.missing')}
        </span>
      )}
    </span>
  );
}
