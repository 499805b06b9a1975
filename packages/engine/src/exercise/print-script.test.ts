import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printScript } from './print-script.ts';
import { parseScript } from './script.ts';

const DRILLS = new URL('../../../../runbooks/drills/', import.meta.url);

describe('printScript', () => {
  it.each(readdirSync(DRILLS).filter((name) => name.endsWith('.yaml')))(
    'is read back: %s',
    (name) => {
      const read = parseScript(readFileSync(new URL(name, DRILLS), 'utf8'));
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      expect(parseScript(printScript(read.value))).toEqual(read);
    },
  );
  it('writes what looks like a number or a date as the text it is', () => {
    const read = parseScript(
      printScript({
        kind: 'drill',
        startAt: '2026-03-10T01:30:00Z',
        until: 'PT1H',
        acts: [
          { at: 'PT0S', do: 'report', fields: { phone: '0123', at: '2026-03-10', on: 'yes' } },
        ],
      }),
    );
    expect(read.ok && read.value.acts[0]).toMatchObject({
      fields: { phone: '0123', at: '2026-03-10', on: 'yes' },
    });
  });
});
