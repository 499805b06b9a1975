import { defineMessages } from '../app/i18n/define-messages.ts';

export const uiMessages = defineMessages('ui', {
  zh: {
    loading: '正在载入…',
  },
  en: {
    loading: 'Loading…',
  },
});
