import { parseArgs } from 'node:util';
import { runbookJsonSchema } from '@tocsin/engine';
import type { Command } from './command.ts';
import { json } from './print/say.ts';

export const schema: Command = {
  name: 'schema',
  summary: {
    zh: '输出预案文件的 JSON Schema，供编辑器补全与校验',
    en: 'Prints the JSON Schema of a runbook, for editors that complete and check',
  },
  help: {
    zh: `用法：tocsin schema [--json]
输出总是 JSON。退出码：0 正常；2 用法有误`,
    en: `Usage: tocsin schema [--json]
The output is JSON in any case. Exit code: 0 done; 2 bad use`,
  },
  async run(args, io) {
    parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    io.out(json(runbookJsonSchema()));
    return 0;
  },
};
