import { UnstyledButton } from '@mantine/core';
import { useText } from '../i18n/define-messages.ts';
import { setLanguage, useLanguage } from '../i18n/language.ts';
import { appMessages } from '../messages.ts';
import classes from './language-switch.module.css';

/** Names the language it switches to, in that language: who needs it cannot read the other one. */
export function LanguageSwitch() {
  const t = useText(appMessages);
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <UnstyledButton
      className={classes.button}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      title={t('language.switch')}
      onClick={() => void setLanguage(other)}
    >
      <span className={classes.long}>{other === 'zh' ? '中文' : 'English'}</span>
      <span className={classes.short}>{other === 'zh' ? '中' : 'EN'}</span>
    </UnstyledButton>
  );
}
