'use strict';
/** Compiles `src` to `dist` and leaves nothing there that `src` no longer has; then builds the graph of what ships. */
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const dist = path.join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', path.join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

const digest = createHash('sha256');
for (const file of readdirSync(dist, { recursive: true }).sort()) {
  if (file.endsWith('.js')) digest.update(file).update(readFileSync(path.join(dist, file)));
}
writeFileSync(path.join(dist, 'build.json'), JSON.stringify({ programme: digest.digest('hex') }));

/** So that a first start need not: it copies the file. */
async function buildGraph() {
  const { BUILT_GRAPH, GRAPH_FORMAT, memoFile, SEED_DIRECTORY } = require('../dist/config.js');
  const { hasEmbeddedEngine, openEmbeddedStore } = require('../dist/graph/embedded-store.js');
  const { loadShipped } = require('../dist/graph/load-shipped.js');
  if (!hasEmbeddedEngine()) return;
  const store = await openEmbeddedStore({ directory: BUILT_GRAPH, format: GRAPH_FORMAT });
  await loadShipped(store, SEED_DIRECTORY, { memo: memoFile(BUILT_GRAPH, 'embedded') });
  await store.close();
}

void buildGraph().then(
  () => utimesSync(path.join(dist, 'cli', 'main.js'), new Date(), new Date()),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
