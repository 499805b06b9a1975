import type { Json } from '@tocsin/engine';

/** The scale most plans use, Ⅰ to Ⅳ in red, orange, yellow and blue, with no rules yet. */
export const FOUR_LEVELS = {
  scale: [
    { id: 'level-1', name: { zh: 'Ⅰ级', en: 'Level I' }, rank: 1, colour: 'red' },
    { id: 'level-2', name: { zh: 'Ⅱ级', en: 'Level II' }, rank: 2, colour: 'orange' },
    { id: 'level-3', name: { zh: 'Ⅲ级', en: 'Level III' }, rank: 3, colour: 'yellow' },
    { id: 'level-4', name: { zh: 'Ⅳ级', en: 'Level IV' }, rank: 4, colour: 'blue' },
  ],
  rules: [],
} as const satisfies Json;
