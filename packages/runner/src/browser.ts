export { createLocalHost } from './browser/local-host.ts';
