import { expect } from 'vitest';

/** Waits for something that comes about by itself; how long it takes proves nothing. */
export const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 });
