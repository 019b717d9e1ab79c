'use strict';
/** Compiles `src` to `dist` and leaves nothing there that `src` no longer has. */
const { spawnSync } = require('node:child_process');
const { rmSync, utimesSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
rmSync(path.join(root, 'dist'), { recursive: true, force: true });
const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', path.join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
if (status === 0) utimesSync(path.join(root, 'dist', 'cli', 'main.js'), new Date(), new Date());
process.exit(status ?? 1);
