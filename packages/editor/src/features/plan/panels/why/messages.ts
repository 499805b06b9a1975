import { defineMessages } from '../../../../app/i18n/define-messages.ts';

export const whyMessages = defineMessages('why', {
  zh: {
    why: '为什么',
    figures: '依据的数字',
    figure: '项目',
    value: '数值',
    try: '在分级表中试算这个例子',
    goTo: '定位到图上',
    noPage: '这条规则还没有说明页。',
  },
  en: {
    why: 'Why',
    figures: 'The figures behind it',
    figure: 'Item',
    value: 'Value',
    try: 'Try this case in the level table',
    goTo: 'Show it on the chart',
    noPage: 'This rule has no page yet.',
  },
});
