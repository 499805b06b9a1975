import { describeJournalContract } from './journal.contract.ts';
import { createMemoryJournal } from './memory.ts';

describeJournalContract('memory', async () => ({
  open: async () => createMemoryJournal(),
  reopen: undefined,
  remove: async () => {},
}));
