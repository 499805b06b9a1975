import ELK from 'elkjs/lib/elk.bundled.js';
import { elkLayered } from '../elk-layered.ts';
import type { LayeredLayout } from '../layered-port.ts';

/** The layered layout without a worker, for tests in Node. */
export const inProcessLayered = (): LayeredLayout => elkLayered(new ELK());
