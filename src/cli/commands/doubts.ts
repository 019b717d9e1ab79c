import { SEED_DIRECTORY } from '../../config';
import { readHeld } from '../../graph/imported';
import { mergeImports } from '../../sources/merge';
import { doubtsText } from '../../sources/preview-text';
import { readSeed } from '../../sources/seed';
import { EXIT } from '../failure';
import { printJson } from '../output';
import { withStore } from '../session';

/** `palermo doubts`: where sources contradict each other, what the answers rest on and what they do not. */
export async function doubtsCommand({ json }: { json?: boolean }): Promise<number> {
  return withStore(async (store) => {
    const seed = readSeed(SEED_DIRECTORY);
    const { imports } = await readHeld(store, seed);
    const { doubts } = mergeImports(seed, imports);
    if (json) printJson(doubts);
    else process.stdout.write(`${doubtsText(doubts)}\n`);
    return EXIT.done;
  });
}
