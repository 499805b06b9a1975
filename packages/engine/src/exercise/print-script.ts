import { Document } from 'yaml';
import type { Script } from './script.ts';

/** A script as YAML, as people write them: one act a block, in the order given. `parseScript` reads it back. */
export function printScript(script: Script): string {
  const { acts, ...head } = script;
  return new Document({ ...head, acts }, { aliasDuplicateObjects: false }).toString({
    lineWidth: 110,
    indent: 2,
  });
}
