import { resolve } from 'node:path';
import type { Publication, PublishedAct } from '../../src/sources/imports';
import type { ActRecord, Dataset, SourceRecord } from '../../src/sources/records';
import { readSeed } from '../../src/sources/seed';
import type { ActionKind } from '../../src/treaty-law/terms';

/** Participants, instruments and sources as shipped, and nothing else: no act, no resolution. */
export const emptyCatalogue: Dataset = {
  ...readSeed(resolve(__dirname, '../../seed'), { acts: false }),
  bodies: [],
  memberships: [],
  mandates: [],
  mandateHolders: [],
  mandateActs: [],
  documents: [],
  resolutions: [],
};

const FEW = new Set('ALB BDI COK FJI IRN KEN NIU PHL TON USA YUG'.split(' '));
/** A catalogue of two treaties and a few participants, so that thousands of merges take no time. */
export const smallCatalogue: Dataset = {
  ...emptyCatalogue,
  participants: emptyCatalogue.participants.filter(({ code }) => FEW.has(code)),
  instruments: emptyCatalogue.instruments.filter(({ code }) => code === 'CEDAW' || code === 'CRC'),
  sources: [],
};

/** "KEN ACCESSION 2001-01-01", "KEN ACCESSION 2001", "KEN ACCESSION 2001-01-01..2001-06-30". */
export function publishedAct(
  text: string,
  verification: PublishedAct['verification'] = 'DEPOSITARY',
): PublishedAct {
  const [participant, kind, when] = text.split(' ') as [string, ActionKind, string];
  const [first, last] = when.split('..');
  return {
    participant,
    kind,
    date: last === undefined ? (first as string) : null,
    precision: last !== undefined ? 'UNKNOWN' : when.length === 4 ? 'YEAR' : 'DAY',
    notBefore: when.length === 4 ? `${when}-01-01` : (first as string),
    notAfter: last ?? (when.length === 4 ? `${when}-12-31` : when),
    sameActAs: null,
    territorialNote: null,
    verification,
    note: null,
  };
}

/** A table of all acts of CEDAW, from the depositary, unless told otherwise. */
export function publication(asOf: string, acts: string[], changes: Partial<Publication> = {}): Publication {
  return {
    format: 'untc-html',
    publisher: 'UN Treaty Collection',
    title: 'Status of treaties: CEDAW',
    locator: 'treaties.un.org, MTDSG IV-8',
    treaty: 'CEDAW',
    asOf,
    time: null,
    digest: `sha256:${JSON.stringify([asOf, acts, changes])}`,
    source: null,
    verification: changes.verification ?? 'DEPOSITARY',
    extent: 'FULL_TABLE',
    stated: { parties: null, signatories: null },
    totalsReached: true,
    uncounted: 0,
    acts: acts.map((act) => publishedAct(act, changes.verification)),
    declarations: [],
    instrument: null,
    ...changes,
  };
}

/** A catalogue whose acts of CEDAW come from the given sources; the first source's table is complete to its day. */
export function catalogueOf(
  sources: { source: Omit<SourceRecord, 'title' | 'locator'>; acts: string[] }[],
): Dataset {
  const acts = sources
    .flatMap(({ source, acts: of }) =>
      of.map((text): ActRecord => ({
        treaty: 'CEDAW',
        source: source.id,
        ...publishedAct(text, source.verification),
      })),
    )
    .sort((a, b) =>
      `${a.participant}${a.kind}${a.notBefore}` < `${b.participant}${b.kind}${b.notBefore}` ? -1 : 1,
    );
  return {
    ...smallCatalogue,
    acts,
    coverage: [
      {
        treaty: 'CEDAW',
        level: 'COMPLETE',
        asOf: sources[0]!.source.asOf,
        exceptions: {},
        sources: [sources[0]!.source.id],
      },
    ],
    sources: [...sources.map(({ source }) => ({ title: source.id, locator: source.id, ...source }))].sort(
      (a, b) => (a.id < b.id ? -1 : 1),
    ),
  };
}
