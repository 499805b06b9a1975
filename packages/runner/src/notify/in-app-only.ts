import type { Notifier } from '../ports/notifier.ts';

/**
 * The sender of a live run where no way out is set up: what is meant for the app is there, since
 * it is in the journal; of the rest the record must not look as if anybody had been reached.
 */
export const inAppOnlyNotifier: Notifier = {
  deliver: async () => [
    { channel: 'app', outcome: 'sent' },
    {
      outcome: 'shown',
    },
  ],
};
