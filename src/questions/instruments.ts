import { paragraphKey } from '../sources/keys';
import { urgedTreaties } from './gaps';
import { checkDay } from './input';
import type { Reading } from './reading';
import { wordsOf } from './search';
import type { Instrument } from './things';

/** Which instruments are meant. Fields that are given must all hold. */
export interface InstrumentFilter {
  kind?: readonly string[] | null;
  category?: readonly string[] | null;
  urgedBy?: { resolution?: string | null; number: number } | null;
  text?: string | null;
  adoptedFrom?: unknown;
  adoptedTo?: unknown;
}

/** The instruments that a filter leaves, by code. @throws InputError for an impossible day or paragraph. */
export function chooseInstruments(
  { register, today }: Reading,
  filter: InstrumentFilter | null | undefined,
  resolution: string,
): Instrument[] {
  let chosen: Instrument[] = [...register.instruments.values()];
  if (!filter) return chosen;
  const { kind, category, urgedBy } = filter;
  if (kind) chosen = chosen.filter((one) => kind.includes(one.kind));
  if (category) chosen = chosen.filter((one) => category.includes(one.category));
  if (urgedBy) {
    const key = paragraphKey((urgedBy.resolution ?? resolution).toUpperCase(), 'OPERATIVE', urgedBy.number);
    const urged = new Set<Instrument>(urgedTreaties(register, key, 'filter.urgedBy'));
    chosen = chosen.filter((one) => urged.has(one));
  }
  if (filter.text) {
    const wanted = wordsOf(filter.text);
    chosen = chosen.filter((one) => {
      const words = wordsOf(`${one.code} ${one.title} ${one.shortTitle}`);
      return wanted.every((word) => words.some((own) => own.startsWith(word)));
    });
  }
  if (filter.adoptedFrom !== null && filter.adoptedFrom !== undefined) {
    const day = checkDay('filter.adoptedFrom', filter.adoptedFrom, today);
    chosen = chosen.filter((one) => one.adoptedOn !== null && one.adoptedOn >= day);
  }
  if (filter.adoptedTo !== null && filter.adoptedTo !== undefined) {
    const day = checkDay('filter.adoptedTo', filter.adoptedTo, today);
    chosen = chosen.filter((one) => one.adoptedOn !== null && one.adoptedOn <= day);
  }
  return chosen;
}
