import { describe, expect, it } from 'vitest';
import { defineMessages } from './define-messages.ts';

const messages = defineMessages('test', {
  zh: { hello: '您好，{{name}}', steps_other: '{{count}} 项任务', 'dotted.key': '点' },
  en: {
    hello: 'Hello {{name}}',
    steps_one: 'one step',
    steps_other: '{{count}} steps',
    'dotted.key': 'dot',
  },
});

describe('defineMessages', () => {
  it('speaks both languages and fills in values as they are', () => {
    expect(messages.in('zh')('hello', { name: '<王&敏>' })).toBe('您好，<王&敏>');
    expect(messages.in('en')('hello', { name: 'Wang' })).toBe('Hello Wang');
  });
  it('chooses the plural', () => {
    expect(messages.in('en')('steps', { count: 1 })).toBe('one step');
    expect(messages.in('en')('steps', { count: 3 })).toBe('3 steps');
    expect(messages.in('zh')('steps', { count: 1 })).toBe('1 项任务');
  });
  it('takes keys for plain names', () => {
    expect(messages.in('zh')('dotted.key')).toBe('点');
  });
});
