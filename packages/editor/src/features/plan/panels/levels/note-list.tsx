import type { Levels, Outcome } from '@tocsin/engine';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { freeId } from '../../edits/new-state.ts';
import { RowList } from '../../inputs/row-list.tsx';
import { TextFields } from '../../inputs/text-pair.tsx';
import { partMessages } from '../messages.ts';
import { RowSources } from '../row-sources.tsx';

export type Note = NonNullable<Levels['notes']>[number];

interface Props {
  readonly notes: readonly Note[];
  readonly onChange: (notes: readonly Note[]) => Outcome<unknown>;
}

/** What the source says besides, of one level or of all of them. */
export function NoteList({ notes, onChange }: Props) {
  const p = useText(partMessages);
  return (
    <RowList
      label={p('level.notes')}
      rows={notes}
      nameOf={(_, index) => `${p('level.note')} ${index + 1}`}
      onChange={onChange}
      add={p('level.note.add')}
      fresh={(): Note => ({
        id: freeId('note', new Set(notes.map(({ id }) => id))),
        text: { zh: '', en: '' },
      })}
    >
      {(note, change) => (
        <>
          <TextFields
            label={p('level.note')}
            hidesLabel
            value={note.text}
            rows={2}
            commit={(written, value) =>
              change({ ...note, text: { ...note.text, [written]: value } })
            }
          />
          <RowSources item={note} change={change} />
        </>
      )}
    </RowList>
  );
}
