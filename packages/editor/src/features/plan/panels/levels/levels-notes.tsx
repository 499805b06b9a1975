import type { Levels } from '@tocsin/engine';
import { Sources } from '../sources.tsx';
import { usePart } from '../use-part.ts';
import type { Note } from './note-list.tsx';
import { NoteList } from './note-list.tsx';

const AT = { of: 'levels' } as const;

/** What is said of the scale as a whole, and where it comes from. */
export function LevelsNotes({ levels }: { readonly levels: Levels }) {
  const setNotes = usePart<Note>(AT, 'notes');
  return (
    <section>
      <NoteList notes={levels.notes ?? []} onChange={setNotes} />
      <Sources at={AT} item={levels} />
    </section>
  );
}
