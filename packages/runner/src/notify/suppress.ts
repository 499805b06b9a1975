import type { Notifier } from '../ports/notifier.ts';

/** [R9] The only sender a drill is ever given: nothing leaves the runner. */
export const suppressingNotifier: Notifier = {
  deliver: async () => [{ outcome: 'suppressed' }],
};
