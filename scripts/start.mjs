// `npm start`: install, build, serve. Arguments after `--` go to the server.
import { build } from './build.mjs';
import { install } from './install.mjs';
import { runCli } from './process.mjs';

install();
build();
runCli(['serve', ...process.argv.slice(2)], process.env.INIT_CWD ?? process.cwd());
