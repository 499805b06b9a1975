/** What the seeds plugin runs, through Vite so that any Node can. */
export { readSeed } from '@tocsin/runner';
