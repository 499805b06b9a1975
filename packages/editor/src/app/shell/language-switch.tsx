import { Button } from '@mantine/core';
import { useText } from '../i18n/define-messages.ts';
import { setLanguage, useLanguage } from '../i18n/language.ts';
import { appMessages } from '../messages.ts';

/** Names the language it switches to, in that language: who needs it cannot read the other one. */
export function LanguageSwitch() {
  const t = useText(appMessages);
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      aria-label={t('language.switch')}
      onClick={() => void setLanguage(other)}
    >
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
}
