import type { Imports, Publication } from './imports';

/** Orders publications by what they say and when; never by the order of import. */
const newness = (publication: Publication): string =>
  `${publication.asOf} ${publication.time ?? ''} ${publication.digest}`;

/**
 * What a publication can be superseded by: of the tables of one publisher for one treaty the newest holds, and so of its
 * headings. A table of single acts says nothing of what it lacks, so nothing supersedes it but itself.
 */
const subject = ({ publisher, treaty, extent, digest, source }: Publication): string =>
  JSON.stringify([treaty, publisher, extent, ...(extent === 'ACTS' ? [digest, source] : [])]);

/**
 * The newer of two publications on one subject. An act that neither dates, a withdrawal in brackets above all, happened
 * within what both leave open: the older table bounds it more closely than the newer one.
 */
function newerOf(a: Publication, b: Publication): Publication {
  const [older, newer] = newness(a) < newness(b) ? [a, b] : [b, a];
  const undated = older.acts.filter(({ precision }) => precision === 'UNKNOWN');
  if (newer.extent !== 'FULL_TABLE' || undated.length === 0) return newer;
  const acts = newer.acts.map((act) => {
    const before = undated.find(
      ({ participant, kind, notBefore, notAfter }) =>
        act.precision === 'UNKNOWN' &&
        participant === act.participant &&
        kind === act.kind &&
        notBefore <= act.notAfter &&
        act.notBefore <= notAfter,
    );
    if (before === undefined) return act;
    const notBefore = before.notBefore > act.notBefore ? before.notBefore : act.notBefore;
    const notAfter = before.notAfter < act.notAfter ? before.notAfter : act.notAfter;
    return { ...act, notBefore, notAfter };
  });
  return { ...newer, acts };
}

/** The publications that no newer one of the same publisher for the same treaty replaces, in a fixed order. */
export function newestPublications(publications: readonly Publication[]): Publication[] {
  const newest = new Map<string, Publication>();
  for (const publication of publications) {
    const key = subject(publication);
    const before = newest.get(key);
    newest.set(key, before === undefined ? publication : newerOf(before, publication));
  }
  return [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, publication]) => publication);
}

/** Imports with more in them. The order in which things are added makes no difference, but for rules: the last hold. */
export function withImports(imports: Imports, more: Imports): Imports {
  const byKey = <T>(before: readonly T[], after: readonly T[], key: (one: T) => string): T[] =>
    [...new Map([...before, ...after].map((one) => [key(one), one])).entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, one]) => one);
  return {
    publications: newestPublications([...imports.publications, ...more.publications]),
    rules: byKey(imports.rules, more.rules, ({ treaty }) => treaty),
    resolutions: byKey(imports.resolutions, more.resolutions, ({ symbol }) => symbol),
  };
}
