import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEmbeddedStore } from '../src/graph/embedded-store';
import type { GraphStore } from '../src/graph/graph-store';
import { prospectOf, publishProspect, readHeld } from '../src/graph/imported';
import { launchNeo4j } from '../src/graph/launch-neo4j';
import { loadShipped } from '../src/graph/load-shipped';
import { openNeo4jStore } from '../src/graph/neo4j-store';
import { planImport } from '../src/sources/plan-import';
import type { Dataset } from '../src/sources/records';
import { readSeed } from '../src/sources/seed';
import { StateNames } from '../src/sources/states';

/**
 * How long an import of 30 treaties with 6,000 acts takes to be read, checked, merged and applied, on both engines:
 * `node --require ts-node/register bench/import-apply.ts`. Prints seconds, and the machine's load beside them.
 */
const SEED = path.resolve(__dirname, '../seed');
const ACTS_PER_TREATY = 200;

function table(seed: Dataset): Buffer {
  const treaties = seed.instruments.filter((one) => one.rules !== null).slice(0, 30);
  const people = seed.participants.filter((one) => one.kind !== 'FORMER_STATE');
  const rows = treaties.flatMap((treaty) =>
    Array.from({ length: ACTS_PER_TREATY }, (_, index) => {
      const participant = people[index % people.length]!.code;
      const year = 2010 + (index % 15);
      const kind = index < people.length ? 'RATIFICATION' : 'SIGNATURE';
      return `${treaty.code},${participant},${kind},${year}-0${1 + (index % 9)}-15,A generated table,Generator,2026-11-01,DEPOSITARY`;
    }),
  );
  return Buffer.from(
    `treaty,participant,kind,date,source,publisher,as_of,verification\n${rows.join('\n')}\n`,
  );
}

async function measure(engine: string, store: GraphStore): Promise<void> {
  await loadShipped(store, SEED);
  const seed = readSeed(SEED);
  const content = table(seed);
  const begun = performance.now();
  const held = await readHeld(store, seed);
  const plan = await planImport(seed, held.imports, [{ name: 'acts.csv', content }], {
    today: '2026-11-24',
    names: StateNames.read(SEED, held.dataset.participants),
    readResolution: () => ({
      symbol: null,
      record: null,
      paragraphs: 0,
      footnotes: 0,
      diagnostics: [],
      refusal: 'none',
    }),
    readPdf: async () => ({ missing: 'none' }),
  });
  if (plan.problems.length > 0) throw new Error(plan.problems[0]!.message);
  const planned = performance.now();
  const prospect = prospectOf(seed, plan.imports);
  await publishProspect(store, held, prospect, []);
  const done = performance.now();
  const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(2);
  const acts = plan.imports.publications.reduce((sum, one) => sum + one.acts.length, 0);
  console.log(
    `${engine}: ${acts} acts of ${plan.imports.publications.length} treaties; planned ${seconds(begun, planned)} s, applied ${seconds(planned, done)} s, together ${seconds(begun, done)} s`,
  );
}

async function main(): Promise<void> {
  const directory = await mkdtemp(path.join(tmpdir(), 'palermo-bench-'));
  const embedded = await openEmbeddedStore({ directory, format: 'bench' });
  await measure('embedded', embedded);
  await embedded.close();
  await rm(directory, { recursive: true });
  const neo4j = await launchNeo4j({ heap: '1g' });
  const store = await openNeo4jStore({ ...neo4j, database: 'neo4j', format: 'bench' });
  await measure('neo4j', store);
  await store.close();
  await neo4j.stop();
}

void main();
