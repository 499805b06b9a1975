/** The drill scripts that come with the product, for the plans they were written for. */
const files = import.meta.glob<string>('../../../../../../runbooks/drills/*.yaml', {
  query: '?raw',
  import: 'default',
});

export interface DrillScript {
  readonly name: string;
  load(): Promise<string>;
}

export const drillScriptsOf = (runbook: string): readonly DrillScript[] =>
  Object.entries(files).flatMap(([path, load]) => {
    const name = path.replace(/^.*\/|\.yaml$/g, '');
    return name.startsWith(`${runbook}.`) ? [{ name: name.slice(runbook.length + 1), load }] : [];
  });
