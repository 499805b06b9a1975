import { describe, expect, it } from 'vitest';
import { chooseHost } from './probe.ts';

describe('chooseHost', () => {
  it('takes the server where one answers', () => {
    expect(chooseHost('auto', 'server', false)).toBe('server');
  });
  it('works in the browser where the page comes from a mere file store', () => {
    expect(chooseHost('auto', 'no-server', true)).toBe('local');
    expect(chooseHost('auto', 'silent', false)).toBe('local');
  });
  it('waits for a server that was there before', () => {
    expect(chooseHost('auto', 'silent', true)).toBe('server');
  });
  it('does as it is asked', () => {
    expect(chooseHost('local', 'server', true)).toBe('local');
  });
});
