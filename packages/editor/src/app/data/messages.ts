import { defineMessages } from '../i18n/define-messages.ts';

export const dataMessages = defineMessages('data', {
  zh: {
    refused: '操作未被接受',
    failed: '操作没有送出',
  },
  en: {
    refused: 'Not accepted',
    failed: 'Not sent',
  },
});
