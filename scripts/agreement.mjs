// `pnpm agreement`: a million generated steps, charts run split against plain XState on the whole.
import { join } from 'node:path';
import { node24, root, run } from './process.mjs';

const STEPS_A_CHART = 30;
process.env.TOCSIN_AGREEMENT_CHARTS = String(Math.ceil(1_000_000 / STEPS_A_CHART));
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
process.exit(
  run(node24, [vitest, 'run', 'packages/engine/src/chart/agreement', '--testTimeout', '1800000']),
);
