import { z } from 'zod';
import { runbookSchema } from './runbook.ts';

/** The JSON Schema (2020-12) of a runbook document, for editors that complete and check while one types. */
export const runbookJsonSchema = (): object => ({
  title: 'Tocsin runbook',
  ...z.toJSONSchema(runbookSchema, { io: 'input', unrepresentable: 'any' }),
});
