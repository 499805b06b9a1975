import { expect, test } from 'vitest';
import { planFileName } from './file-name.ts';

test('a file is named after plan and version, and says what is a draft', () => {
  const plan = { id: 'channel-outage', version: '1.0.2' };
  expect(planFileName(plan, 'yaml', { isDraft: false })).toBe('channel-outage-1.0.2.yaml');
  expect(planFileName(plan, 'svg', { isDraft: true, language: 'zh' })).toBe(
    'channel-outage-1.0.2-draft.zh.svg',
  );
  const odd = { id: 'x', version: '../第 2 版: "a"' };
  expect(planFileName(odd, 'png', { isDraft: false })).toBe('x-.._第_2_版_a_.png');
});
