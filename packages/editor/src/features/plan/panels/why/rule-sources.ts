const files = import.meta.glob<string>('../../../../../../../docs/rules/[a-z]*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The page of each rule, by its id: one small file of the build, fetched when first asked why. */
export const RULE_SOURCES: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, source]) => [path.replace(/^.*\/|\.md$/g, ''), source]),
);
