export { type Server, startServer } from './http/server.ts';
export { createSqliteJournal } from './journal/sqlite.ts';
export { openSqliteDatabase } from './journal/sqlite-database.ts';
export { createSqliteRunbookStore } from './library/sqlite-store.ts';
