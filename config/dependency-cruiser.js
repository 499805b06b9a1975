// What may import what. Arrows point one way: editor → runner → engine.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';

const packages = new URL('../packages/', import.meta.url);

/** Every file a package offers to the others, read from the `exports` of its package.json. */
const publicEntries = readdirSync(packages)
  .map((name) => ({ name, manifest: new URL(`${name}/package.json`, packages) }))
  .filter(({ manifest }) => existsSync(manifest))
  .flatMap(({ name, manifest }) =>
    Object.values(JSON.parse(readFileSync(manifest, 'utf8')).exports ?? {}).map(
      (file) => `^packages/${name}/${file.replace('./', '').replaceAll('.', '\\.')}$`,
    ),
  );

const nodeBuiltins = `^(node:)?(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})(/|$)`;

/** Tests, and what only tests use: contract suites and builders under testing/. */
const tests = '\\.(test|contract)\\.tsx?$|/testing/';

export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle means two files are one concept, or that an arrow points the wrong way.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'engine-stands-alone',
      comment:
        'The engine decides; the runner acts and the editor shows. A decision that knew of either could not be replayed elsewhere.',
      severity: 'error',
      from: { path: '^packages/engine/' },
      to: { path: '^packages/(?!engine/)' },
    },
    {
      name: 'engine-touches-no-machine',
      comment:
        'The same journal must give the same run in Node, in a browser and in a replay: no file, clock or randomness of the machine inside (DESIGN R3).',
      severity: 'error',
      from: { path: '^packages/engine/src/', pathNot: tests },
      to: { path: nodeBuiltins },
    },
    {
      name: 'engine-uses-few-libraries',
      comment:
        'Each library in the engine becomes part of its semantics for ever, and must be pure itself. Widening this list is a decision to write down in docs/decisions.',
      severity: 'error',
      from: { path: '^packages/engine/src/', pathNot: tests },
      to: {
        path: 'node_modules/',
        pathNot: 'node_modules/(xstate|zod|yaml|feelin|@noble/hashes)/',
      },
    },
    {
      name: 'runner-knows-no-screen',
      comment:
        'The runner runs headless on a server and inside the browser alike; the editor is one of its users.',
      severity: 'error',
      from: { path: '^packages/runner/' },
      to: { path: ['^packages/editor/', 'node_modules/(react|react-dom|@mantine|@xyflow)/'] },
    },
    {
      name: 'browser-entries-stay-off-node',
      comment:
        "A page that reaches one of Node's modules, however indirectly, fails only when it is opened. What needs Node sits behind @tocsin/runner/node.",
      severity: 'error',
      from: { path: '^packages/runner/src/(index|browser|browser/index|client/index)\\.ts$' },
      to: { path: nodeBuiltins, reachable: true },
    },
    {
      name: 'editor-stays-off-node',
      comment:
        'The app also works with no server: it may not depend on the part that only Node runs.',
      severity: 'error',
      from: { path: '^packages/editor/src/', pathNot: tests },
      to: { path: [nodeBuiltins, '^packages/runner/src/(node|http|cli)(\\.ts$|/)'] },
    },
    {
      name: 'features-are-strangers',
      comment:
        'Plan, command and drill are screens for different people. What two of them share moves down to canvas/ or ui/, so that one can change without the others.',
      severity: 'error',
      from: { path: '^packages/editor/src/features/([^/]+)/' },
      to: {
        path: '^packages/editor/src/features/',
        pathNot: '^packages/editor/src/features/$1/',
      },
    },
    {
      name: 'shared-below-features',
      comment: 'Canvas and ui serve every feature; knowing one of them would make them part of it.',
      severity: 'error',
      from: { path: '^packages/editor/src/(canvas|ui)/' },
      to: { path: '^packages/editor/src/features/' },
    },
    {
      name: 'no-deep-import',
      comment:
        'A package is what its exports say. Whoever reaches past them breaks when its inside is tidied.',
      severity: 'error',
      from: { path: '^(packages/[^/]+|test)/' },
      to: { path: '^packages/[^/]+/', pathNot: ['^$1/', ...publicEntries] },
    },
    {
      name: 'not-to-tests',
      comment: 'What ships must not need what is only there to test it.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: tests },
      to: { path: [tests, '^test/'] },
    },
    {
      name: 'not-to-dev-dependency',
      comment: 'A development dependency is missing where the product is installed.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not-to-unlisted',
      comment: 'A library that package.json does not name is there by luck.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'An import that leads nowhere is also invisible to every rule above.',
      severity: 'error',
      from: {},
      // Vite's own suffixes and virtual modules are resolved by Vite alone.
      to: { couldNotResolve: true, pathNot: '\\?(worker|url|raw|inline)|^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/[^/]+/dist/|^test/(test-results|playwright-report)/' },
    // Type imports count: an arrow of types is an arrow.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
