'use strict';
/** `npm start`: builds where something changed and a compiler is here, then serves from the built files. */
const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync, statSync } = require('node:fs');
const path = require('node:path');

const root = __dirname;
const entry = path.join(root, 'dist', 'cli', 'main.js');

function newestChange(directory) {
  let newest = 0;
  for (const found of readdirSync(directory, { withFileTypes: true })) {
    const full = path.join(directory, found.name);
    newest = Math.max(newest, found.isDirectory() ? newestChange(full) : statSync(full).mtimeMs);
  }
  return newest;
}

const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const isBuilt = existsSync(entry);
const isStale = !isBuilt || newestChange(path.join(root, 'src')) > statSync(entry).mtimeMs;
if (isStale && existsSync(compiler)) {
  process.stderr.write('Building …\n');
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts', 'build.js')], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
} else if (!isBuilt) {
  process.stderr.write('Nothing has been built. Run: npm ci && npm run build\n');
  process.exit(1);
}

process.argv.push('serve');
require(entry);
