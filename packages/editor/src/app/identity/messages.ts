import { defineMessages } from '../i18n/define-messages.ts';

export const identityMessages = defineMessages('identity', {
  zh: {
    title: '您是谁？',
    text: '姓名会随每一步操作写入处置记录，不需要登录。',
    name: '姓名',
    'name.example': '例如：王敏',
    'name.needed': '请填写姓名',
    role: '以什么身份',
    'role.commander': '指挥员',
    'role.lead': '组长',
    'role.responder': '处置人员',
    'role.trainer': '导演（演练）',
    save: '确定',
    unknown: '未署名',
    change: '更改姓名和身份',
  },
  en: {
    title: 'Who are you?',
    text: 'Your name goes into the record with everything you do. There is no login.',
    name: 'Name',
    'name.example': 'e.g. Wang Min',
    'name.needed': 'Please give your name',
    role: 'Acting as',
    'role.commander': 'Commander',
    'role.lead': 'Group lead',
    'role.responder': 'Responder',
    'role.trainer': 'Trainer',
    save: 'OK',
    unknown: 'No name yet',
    change: 'Change name and role',
  },
});
