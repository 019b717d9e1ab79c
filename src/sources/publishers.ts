const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^(?:united nations(?: treaty collection)?|un treaty collection|untc)$/i, 'UN Treaty Collection'],
  [
    /^(?:ilo|normlex|international labour organi[sz]ation(?:, normlex)?)$/i,
    'International Labour Organization',
  ],
];

/**
 * One name for one publisher: the Treaty Collection prints the same register as status XML and as pages, and the sources
 * of the catalogue name their publishers more closely than that.
 */
export const publisherOf = (name: string): string =>
  KNOWN.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? name.trim();
