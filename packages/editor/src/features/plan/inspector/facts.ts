import type { Text } from '@tocsin/engine';

/** Texts of facts by id. */
export type Facts = Readonly<Record<string, Text>>;

const FOLDER = '../../../../../../runbooks/facts';

/** The numbered facts of the source plans, read at build, loaded when somebody asks where a node comes from. */
const files = import.meta.glob<Facts>('../../../../../../runbooks/facts/*.yaml', {
  query: '?facts',
  import: 'default',
});

/** The facts of one plan; none where the plan has no list of them. */
export const factsOf = (plan: string): Promise<Facts> =>
  files[`${FOLDER}/${plan}.yaml`]?.() ?? Promise.resolve({});
