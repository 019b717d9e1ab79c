import {
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { makeDirectory } from './user-directories';

/**
 * Puts the graph that the build made of the shipped data into a data directory that has none, so that a first start
 * need not build it. Nothing happens where there is a graph already, or the build made none.
 * @param built The directory that the build wrote with the embedded engine.
 */
export function adoptShipped(directory: string, built: string): void {
  const publications = path.join(directory, 'publications');
  if (!existsSync(built) || (existsSync(publications) && readdirSync(publications).length > 0)) return;
  try {
    // What names the others comes last: until it is there, the directory is empty.
    for (const folder of ['graphs', 'imports', 'memo', 'publications']) {
      makeDirectory(path.join(directory, folder));
      for (const file of readdirSync(path.join(built, folder))) {
        place(path.join(built, folder, file), path.join(directory, folder, file), folder === 'publications');
      }
    }
  } catch {
    // The store says what is wrong with the directory.
  }
}

/** Wholly or not at all, and never over a file that is there: another process may do the same at the same time. */
function place(from: string, to: string, isPublication: boolean): void {
  const complete = `${to}.${process.pid}.tmp`;
  try {
    if (isPublication) writeFileSync(complete, loadedNow(readFileSync(from, 'utf8')));
    else copyFileSync(from, complete);
    if (!existsSync(to)) linkSync(complete, to);
  } finally {
    rmSync(complete, { force: true });
  }
}

function loadedNow(publication: string): string {
  const { entry, ...rest } = JSON.parse(publication) as { entry: object };
  return JSON.stringify({ entry: { ...entry, at: new Date().toISOString() }, ...rest }, null, 2);
}
