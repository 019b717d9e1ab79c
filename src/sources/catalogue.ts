import type { Catalogue, CatalogueEntry, CataloguedCitation } from '../resolution-text';
import {
  documentKey,
  initiativeKey,
  instrumentKey,
  mandateKey,
  organizationKey,
  participantKey,
  resolutionKey,
} from './keys';
import type { Dataset, InstrumentRecord, NameRecord } from './records';
import { readSeed } from './seed';

/** Forms in which resolutions name an ILO instrument by its number and its title. */
function iloNames(instrument: InstrumentRecord): string[] {
  const parts = /^(.+?(?:Convention|Recommendation)(?: \(Revised\))?),? (\d{4}) \(No\. (\d+)\)$/.exec(
    instrument.shortTitle,
  );
  if (parts === null) return [];
  const [, title = '', year = '', number = ''] = parts;
  const kind = instrument.kind === 'RECOMMENDATION' ? 'Recommendation' : 'Convention';
  return [
    title,
    `${title}, ${year}`,
    `${title}, ${year}, No. ${number}`,
    `${title}, ${year} (${kind} No. ${number})`,
    `${title} (No. ${number})`,
    `${title} No. ${number}`,
    `${title} of ${year} (No. ${number})`,
    `${title} of ${year}`,
    ...['ILO', 'International Labour Organization'].flatMap((organization) => [
      `${organization} ${kind} No. ${number}`,
      `${organization} ${kind} ${number}`,
      `${organization} ${kind} (No. ${number})`,
      `${organization} ${title}, ${year} (No. ${number})`,
    ]),
    `${kind} No. ${number} of the International Labour Organization`,
    `${kind} No. ${number}`,
    `${kind} (No. ${number})`,
  ];
}

/** A short title that is a title and its gloss, `Trafficking in Persons Protocol (Palermo Protocol)`, is two names. */
const namesIn = (title: string): string[] => {
  const gloss = /^(.+?) \((?!No\.)([^()]+)\)$/.exec(title);
  return gloss === null ? [title] : [gloss[1] as string, gloss[2] as string];
};

/** `Meeting of National Authorities on Trafficking in Persons (OAS)` goes without its gloss. */
const nameOfBody = (name: string): string[] => [name.replace(/ \([^()]+\)$/, '')];

/** All that a resolution can mention, with the names that it goes by. */
export function catalogueOf(dataset: Dataset, names: readonly NameRecord[]): Catalogue {
  const further = new Map<string, string[]>();
  for (const { key, name } of names) {
    const known = further.get(key);
    if (known === undefined) further.set(key, [name]);
    else known.push(name);
  }
  const entries: CatalogueEntry[] = [];
  const add = (
    key: string,
    code: string,
    kind: CatalogueEntry['kind'],
    own: readonly string[],
    supplements: string | null = null,
    isProtocol = false,
  ): void => {
    if (entries.length > 0 && taken.has(key)) return;
    taken.add(key);
    entries.push({
      key,
      code,
      kind,
      names: [...new Set([...own, ...(further.get(key) ?? [])])],
      supplements,
      isProtocol,
    });
  };
  const taken = new Set<string>();
  const instruments = new Map(dataset.instruments.map((instrument) => [instrument.code, instrument]));
  const citations: CataloguedCitation[] = [];
  for (const instrument of dataset.instruments) {
    const key = instrumentKey(instrument);
    const parent = instrument.supplements === null ? undefined : instruments.get(instrument.supplements);
    add(
      key,
      instrument.code,
      'INSTRUMENT',
      [
        instrument.title,
        ...namesIn(instrument.shortTitle),
        // The title of a supplementing protocol is as often given without what it supplements.
        instrument.title.replace(/, supplementing .*$/, ''),
        ...(instrument.category === 'ILO' ? iloNames(instrument) : []),
      ],
      parent === undefined ? null : instrumentKey(parent),
      instrument.kind === 'PROTOCOL',
    );
    for (const citation of instrument.citations) citations.push({ ...citation, instrument: key });
  }
  for (const participant of dataset.participants) {
    if (participant.kind === 'FORMER_STATE') continue;
    add(
      participantKey(participant),
      participant.iso3 ?? participant.code,
      participant.kind === 'REIO' ? 'ORGANIZATION' : 'STATE',
      [participant.name],
    );
  }
  for (const body of dataset.bodies) {
    if (body.type === 'ORGANIZATION')
      add(organizationKey(body.code), body.code, 'ORGANIZATION', nameOfBody(body.name));
    else add(initiativeKey(body.code), body.code, 'REGIONAL_INITIATIVE', nameOfBody(body.name));
  }
  for (const mandate of dataset.mandates)
    add(mandateKey(mandate.code), mandate.code, 'MANDATE', [mandate.title]);
  // Titles of resolutions and documents are as often titles of treaties or plain words: only `names.csv` names them.
  for (const resolution of dataset.resolutions)
    add(resolutionKey(resolution.symbol), resolution.symbol, 'RESOLUTION', []);
  for (const document of dataset.documents) {
    add(
      documentKey(document.symbol),
      document.symbol,
      /\/RES\//.test(document.symbol) ? 'RESOLUTION' : 'DOCUMENT',
      [],
    );
  }
  return { entries, citations };
}

/** The catalogue of the seed in the directory, with the names that its records go by. */
export function readCatalogue(
  directory: string,
  dataset: Dataset = readSeed(directory, { acts: false }),
): Catalogue {
  return catalogueOf(dataset, dataset.names);
}
