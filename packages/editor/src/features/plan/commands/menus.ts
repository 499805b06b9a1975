import type { Text } from '@tocsin/engine';
import { ALIGNMENTS } from '../edits/arrange-boxes.ts';
import { ADDABLE } from '../edits/new-state.ts';

/** Commands of a menu between two rules; those with a title open a menu of their own. */
export interface MenuSection {
  readonly title?: Text;
  readonly commands: readonly string[];
}

export const ADD_SECTION: MenuSection = {
  title: { zh: '添加', en: 'Add' },
  commands: [
    ...ADDABLE.map((kind) => `add-${kind}`),
    ...ADDABLE.map((kind) => `add-${kind}-after`),
  ],
};

const ALIGN_SECTION: MenuSection = {
  title: { zh: '对齐与等距', en: 'Align and distribute' },
  commands: [
    ...ALIGNMENTS.map((alignment) => `align-${alignment}`),
    'distribute-horizontally',
    'distribute-vertically',
  ],
};

/** What the toolbar offers for several states at once. */
export const ARRANGE_SECTIONS: readonly MenuSection[] = [
  { commands: ['wrap', 'wrap-lanes', 'duplicate'] },
  { commands: ALIGN_SECTION.commands },
  { commands: ['tidy-selected', 'zoom-to'] },
];

/** What may be done with states; what cannot be done with those that are picked is left out. */
const STATES_MENU: readonly MenuSection[] = [
  { commands: ['add-next'] },
  ADD_SECTION,
  { commands: ['connect', 'rename', 'translate', 'inspect'] },
  { commands: ['cut', 'copy', 'paste', 'duplicate'] },
  { commands: ['move-up', 'move-down', 'move-in', 'move-out'] },
  { commands: ['wrap', 'wrap-lanes', 'unwrap'] },
  ALIGN_SECTION,
  { commands: ['tidy-selected', 'fold', 'unfold', 'zoom-to'] },
  { commands: ['remove'] },
];

const LINE_MENU: readonly MenuSection[] = [
  { commands: ['edit-line', 'insert-on-line'] },
  { commands: ['remove-line'] },
];

const GROUND_MENU: readonly MenuSection[] = [
  ADD_SECTION,
  { commands: ['paste', 'select-all'] },
  { commands: ['fit', 'tidy', 'outline'] },
  { commands: ['palette', 'help'] },
];

export type MenuOf = 'states' | 'line' | 'ground';

export const MENUS: Readonly<Record<MenuOf, readonly MenuSection[]>> = {
  states: STATES_MENU,
  line: LINE_MENU,
  ground: GROUND_MENU,
};
