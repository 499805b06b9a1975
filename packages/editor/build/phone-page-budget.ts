import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

export interface PhonePageBudget {
  /** Modules that opening the page loads, by the end of their path. */
  readonly modules: readonly string[];
  readonly maxBytes: number;
}

const chunksOf = (bundle: Bundle): Chunk[] =>
  Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk');

/** Every file the browser fetches for these chunks: what they import, and the styles of all of them. */
function filesFor(bundle: Bundle, roots: readonly Chunk[]): Set<string> {
  const files = new Set<string>();
  const visit = (chunk: Chunk): void => {
    if (files.has(chunk.fileName)) return;
    files.add(chunk.fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    for (const name of chunk.imports) {
      const imported = bundle[name];
      if (imported?.type === 'chunk') visit(imported);
    }
  };
  for (const root of roots) visit(root);
  return files;
}

/**
 * Fails the build when the phone page grows beyond what a weak signal carries in a few seconds. An
 * import too many in a shared file is enough to bring a parser along, and nobody would notice.
 */
export function phonePageBudget({ modules, maxBytes }: PhonePageBudget): Plugin {
  return {
    name: 'tocsin-phone-page-budget',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const roots = modules.map((path) => {
          const chunk = chunksOf(bundle).find(({ moduleIds }) =>
            moduleIds.some((id) => id.endsWith(path)),
          );
          if (!chunk) throw new Error(`${path} is not in the build`);
          return chunk;
        });
        const sizes = [...filesFor(bundle, roots)].map((name) => {
          const file = bundle[name];
          const content = file?.type === 'chunk' ? file.code : (file?.source ?? '');
          return { name, bytes: gzipSync(content, { level: 9 }).length };
        });
        const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
        if (total <= maxBytes) return;
        const largest = sizes
          .toSorted((a, b) => b.bytes - a.bytes)
          .slice(0, 6)
          .map(({ name, bytes }) => `${name} ${bytes}`);
        this.error(
          `the phone page weighs ${total} bytes compressed, ${maxBytes} are allowed: ${largest.join(', ')} …`,
        );
      },
    },
  };
}
