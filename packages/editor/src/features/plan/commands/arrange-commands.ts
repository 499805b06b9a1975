import type { Text } from '@tocsin/engine';
import type { Alignment, Axis } from '../edits/arrange-boxes.ts';
import {
  ALIGNMENTS,
  alignBoxes,
  alignWords,
  arrangeable,
  distributeBoxes,
} from '../edits/arrange-boxes.ts';
import { tidyUp } from '../edits/tidy-up.ts';
import type { DeskCommand } from './command.ts';

const capital = ({ zh, en }: Text): Text => ({
  zh,
  en: `${en.charAt(0).toUpperCase()}${en.slice(1)}`,
});

const align = (alignment: Alignment): DeskCommand => ({
  id: `align-${alignment}`,
  group: 'arrange',
  label: capital(alignWords(alignment)),
  isAvailable: ({ runbook, states, acts }) =>
    states.length > 1 && arrangeable(runbook, states, acts.frameOf).length > 1,
  run: ({ runbook, states, acts }) => {
    const edit = alignBoxes(runbook, states, alignment, acts.frameOf);
    if (edit) acts.perform(edit);
  },
});

const distribute = (axis: Axis, label: Text): DeskCommand => ({
  id: `distribute-${axis}`,
  group: 'arrange',
  label,
  isAvailable: ({ runbook, states, acts }) =>
    states.length > 2 && arrangeable(runbook, states, acts.frameOf).length > 2,
  run: ({ runbook, states, acts }) => {
    const edit = distributeBoxes(runbook, states, axis, acts.frameOf);
    if (edit) acts.perform(edit);
  },
});

/** Boxes put in line by hand, and given back to the automatic layout. */
export const arrangeCommands: readonly DeskCommand[] = [
  ...ALIGNMENTS.map(align),
  distribute('horizontally', { zh: '横向等距', en: 'Distribute across' }),
  distribute('vertically', { zh: '纵向等距', en: 'Distribute down' }),
  {
    id: 'tidy-selected',
    group: 'arrange',
    label: { zh: '只重新排布选中的', en: 'Arrange only what is selected' },
    isAvailable: ({ runbook, states }) =>
      states.length > 0 && tidyUp(runbook, states) !== undefined,
    run: ({ runbook, states, acts }) => {
      const edit = tidyUp(runbook, states);
      if (edit) acts.perform(edit);
    },
  },
  {
    id: 'tidy',
    group: 'arrange',
    label: { zh: '自动排布', en: 'Arrange' },
    isAvailable: ({ runbook }) => tidyUp(runbook) !== undefined,
    run: ({ runbook, acts }) => {
      const edit = tidyUp(runbook);
      if (edit) acts.perform(edit);
    },
  },
];
