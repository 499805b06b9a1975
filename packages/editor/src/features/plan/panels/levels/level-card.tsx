import type { Level } from '@tocsin/engine';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { LevelBadge } from '../../../../ui/level-badge.tsx';
import { PickOne } from '../../inputs/id-picks.tsx';
import { NumberInput } from '../../inputs/number-input.tsx';
import { TextPair } from '../../inputs/text-pair.tsx';
import { useProperty } from '../../inspector/use-property.ts';
import { planMessages } from '../../messages.ts';
import { ItemCard } from '../item-card.tsx';
import { partMessages } from '../messages.ts';
import type { Items } from '../use-items.ts';
import { usePart } from '../use-part.ts';
import type { Note } from './note-list.tsx';
import { NoteList } from './note-list.tsx';

const COLOURS = ['red', 'orange', 'yellow', 'blue'] as const;

interface Props {
  readonly level: Level;
  readonly items: Items;
  readonly all: readonly Level[];
}

/** One step of the scale. */
export function LevelCard({ level, items, all }: Props) {
  const t = useText(planMessages);
  const p = useText(partMessages);
  const at = { of: 'item', list: 'levels', id: level.id } as const;
  const set = useProperty(at);
  const setNotes = usePart<Note>(at, 'notes');
  const bad = { zh: partMessages.in('zh')('count.bad'), en: partMessages.in('en')('count.bad') };
  return (
    <ItemCard
      list="levels"
      item={level}
      items={items}
      all={all}
      name={level.name}
      figure={<LevelBadge level={level} size="sm" />}
    >
      <TextPair at={at} name="name" label={t('title')} value={level.name} />
      <NumberInput
        label={p('level.rank')}
        value={level.rank}
        bad={bad}
        fits={(value) => Number.isInteger(value) && value > 0}
        commit={(rank) => set('rank', rank)}
      />
      <PickOne
        label={p('level.colour')}
        value={level.colour}
        choices={COLOURS.map((colour) => ({ id: colour, label: p(`colour.${colour}`) }))}
        onChange={(colour) => colour && set('colour', colour)}
      />
      <NoteList notes={level.notes ?? []} onChange={setNotes} />
    </ItemCard>
  );
}
