import path from 'node:path';
import { buildGraph } from '../src/graph/build';
import type { GraphData } from '../src/graph/graph-store';
import { readSeed } from '../src/sources/seed';

/** The graph that ships. */
export function shippedGraph(): GraphData {
  const d = readSeed(process.env.BENCH_SEED ?? path.resolve(__dirname, '../seed'));
  if (
    !d.resolutions.some((r) => r.paragraphs.some((x) => x.mentions.some((m) => m.kind === 'URGES_TO_JOIN')))
  )
    standIn(d);
  return buildGraph(d);
}

function standIn(d: any): void {
  const bodies = new Set(d.bodies.map((b: any) => b.code));
  for (const i of d.instruments) if (i.depositary && !bodies.has(i.depositary)) i.depositary = null;
  const codes = [
    'CEDAW',
    'OP-CEDAW',
    'CRC',
    'OPAC',
    'OPSC',
    'OPIC',
    'CONV-1949',
    'CRPD',
    'OP-CRPD',
    'ICRMW',
    'ROME-STATUTE',
    'C029',
    'P029',
    'C081',
    'C097',
    'C111',
    'C138',
    'C143',
    'C181',
    'C182',
    'C189',
  ];
  d.resolutions = d.resolutions.filter((r: any) => r.symbol !== 'A/RES/79/154');
  d.resolutions.push({
    symbol: 'A/RES/79/154',
    title: 'T',
    organ: null,
    session: 79,
    committee: null,
    agendaItem: null,
    date: '2024-12-17',
    status: 'ADOPTED',
    draftedOn: null,
    sponsors: [],
    succeeds: null,
    source: d.sources[0].id,
    verification: 'SECONDARY',
    note: null,
    footnotes: [],
    paragraphs: [
      {
        part: 'OPERATIVE',
        number: 5,
        openingPhrase: 'Urges',
        addressees: [],
        summary: 'x',
        text: null,
        themes: [],
        footnotes: [],
        mentions: codes.map((c, i) => ({
          target: `treaty:${c}`,
          kind: 'URGES_TO_JOIN',
          text: c,
          offset: i,
          length: 1,
          footnote: null,
        })),
      },
    ],
  });
}
