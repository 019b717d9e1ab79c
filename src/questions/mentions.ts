import { gapOf } from '../treaty-law/gap';
import { compare } from './acts';
import type { CellsLoader, MentionsLoader } from './loading';
import type { Reading } from './reading';
import type { Mention, State } from './things';

/** Where a State is named, and the mentions that urge it today to join what it may join and has not. */
export async function mentionsOfState(
  { register, today }: Reading,
  loaders: { cells: CellsLoader; mentionsOf: MentionsLoader },
  state: State,
): Promise<Mention[]> {
  const treaties = [...new Set([...register.urged.values()].flat())];
  const [own, table] = await Promise.all([
    loaders.mentionsOf.load(state.key),
    loaders.cells.load({ participant: state, treaties, day: today }),
  ]);
  const missing = treaties.filter((treaty) => {
    const cell = table.cell(state, treaty, today);
    return gapOf(cell.status, cell.eligible) === 'MISSING';
  });
  const urged = await Promise.all(missing.map((treaty) => loaders.mentionsOf.load(treaty.key)));
  const urging = urged.flat().filter((mention) => mention.kind === 'URGES_TO_JOIN');
  return [...own, ...urging].sort(
    (a, b) =>
      compare(a.paragraphKey, b.paragraphKey) || a.offset - b.offset || compare(a.targetKey, b.targetKey),
  );
}
