// The command line: `npm run -s tocsin -- <arguments>`. Its standard output is the CLI's alone.
import { existsSync } from 'node:fs';
import { install } from './install.mjs';
import { node24, runCli } from './process.mjs';

if (!existsSync(node24)) install({ quiet: true });
// npm starts us in the top folder; paths a person types are relative to where they stood.
runCli(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
