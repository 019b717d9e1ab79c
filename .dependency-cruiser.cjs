/** Imports go one way only; a room may use those that stand before it. */
const rooms = ['treaty-law', 'resolution-text', 'sources', 'graph', 'questions', 'api', 'server', 'cli'];
const later = (index) => `^src/(${rooms.slice(index + 1).join('|')})/`;

module.exports = {
  forbidden: [
    ...rooms.slice(0, -1).map((room, index) => ({
      name: `${room}-knows-nothing-later`,
      severity: 'error',
      from: { path: `^src/${room}/`, pathNot: '\\.test\\.ts$' },
      to: { path: later(index) },
    })),
    {
      name: 'pure-rooms-stand-alone',
      severity: 'error',
      comment: 'Treaty law and the reading of resolutions know no database, no files and no other room.',
      from: { path: '^src/(treaty-law|resolution-text)/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/(treaty-law|resolution-text)/' },
    },
    {
      name: 'law-and-text-are-strangers',
      severity: 'error',
      from: { path: '^src/treaty-law/' },
      to: { path: '^src/resolution-text/' },
    },
    {
      name: 'questions-know-no-engine',
      severity: 'error',
      from: { path: '^src/questions/' },
      to: { path: '^src/graph/(neo4j-store|embedded-store|open-store)' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.ts$' },
  },
};
