import type { Urgency } from '@tocsin/engine';

/** Words of urgency that plans use where they give no figure, most pressing first. */
export const URGENCIES: readonly Urgency[] = [
  'at-once',
  'first-moment',
  'swiftly',
  'as-soon-as-possible',
  'in-good-time',
  'continuously',
  'at-intervals',
];
