import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFacts } from './facts.ts';

const source = readFileSync(
  new URL('../../../../../../runbooks/facts/channel-outage.yaml', import.meta.url),
  'utf8',
);

describe('readFacts', () => {
  it('reads every fact of a plan, quoted or not', () => {
    const facts = readFacts(source);
    expect(facts.size).toBe(source.match(/^- id: /gm)?.length);
    // Quotes of the notation are gone, those of the text are not.
    expect(facts.get('channel-outage.X8')).toMatch(/^"all channels down 10 min": level 1/);
    for (const text of facts.values()) expect(text).not.toContain('\\"');
  });
});
