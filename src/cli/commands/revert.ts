import { SEED_DIRECTORY } from '../../config';
import { prospectOfRevision, publishProspect, readHeld } from '../../graph/imported';
import { InputError, shown } from '../../questions/input';
import { readSeed } from '../../sources/seed';
import { EXIT } from '../failure';
import { printJson } from '../output';
import { withStore } from '../session';

/** `palermo revert REVISION`: makes a revision that was current before the current one again. */
export async function revertCommand(revision: string, { json }: { json?: boolean }): Promise<number> {
  return withStore(async (store) => {
    const seed = readSeed(SEED_DIRECTORY);
    const held = await readHeld(store, seed);
    const prospect = await prospectOfRevision(store, seed, revision);
    if (prospect === null) {
      const known = [...new Set((await store.history()).map((entry) => entry.revision))];
      throw new InputError(
        'REVISION',
        `there is no revision ${shown(revision)}.`,
        `one of ${known.join(', ')}`,
      );
    }
    await publishProspect(store, held, prospect, []);
    const answer = {
      revisionBefore: held.revision,
      revisionAfter: prospect.revision,
      applied: prospect.revision !== held.revision,
    };
    if (json) printJson(answer);
    else
      process.stdout.write(
        answer.applied
          ? `Revision ${revision} is current; before it was ${held.revision}.\n`
          : `Revision ${revision} is current already.\n`,
      );
    return EXIT.done;
  });
}
