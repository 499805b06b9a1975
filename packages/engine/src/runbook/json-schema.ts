import { z } from 'zod';
import { runbookSchema } from './runbook.ts';

/** The JSON Schema (2020-12) of a runbook document, for editors that complete and check while one types. */
export function runbookJsonSchema(): object {
  const { $schema, $defs, ...root } = z.toJSONSchema(runbookSchema, {
    io: 'input',
    unrepresentable: 'any',
  });
  // A schema with a name becomes a reference to itself; readers expect the document's own keys at the top.
  const { Runbook, ...parts } = $defs ?? {};
  const document = root.$ref === undefined ? root : Runbook;
  return { $schema, title: 'Tocsin runbook', ...document, $defs: parts };
}
