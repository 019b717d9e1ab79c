import { prospectOf, publishProspect, readHeld } from '../src/graph/imported';
import { planImport } from '../src/sources/plan-import';
import { StateNames } from '../src/sources/states';
import { describeOnBothEngines } from './engines';
import { TestApi } from './support/api';
import { loadShippedInto, SEED, shippedDataset } from './support/shipped';

const ACTS =
  'treaty,participant,kind,date,source,as_of\nC189,ATG,RATIFICATION,2021-10-28,A gazette,2021-11-18\n';

describeOnBothEngines('a running server', (engine) => {
  const api = new TestApi(() => engine.store());
  beforeAll(async () => {
    await loadShippedInto(engine.store());
    await api.start();
  });
  afterAll(() => api.stop());

  test('takes up an import of another process without a failed request or an answer of two revisions', async () => {
    const importer = await engine.openAnother();
    const seed = shippedDataset();
    const held = await readHeld(importer, seed);
    const plan = await planImport(seed, held.imports, [{ name: 'acts.csv', content: Buffer.from(ACTS) }], {
      today: '2026-11-24',
      names: StateNames.read(SEED, seed.participants),
      readResolution: () => {
        throw new Error('The file is no resolution.');
      },
      readPdf: () => Promise.resolve({ missing: 'pdftotext' }),
    });
    const prospect = prospectOf(seed, plan.imports);
    expect(prospect.revision).not.toBe(held.revision);

    const seen: [revision: string, status: string][] = [];
    let published = false;
    const publishing = publishProspect(importer, held, prospect, []).then(() => (published = true));
    let afterwards = 0;
    while (seen.at(-1)?.[0] !== prospect.revision && afterwards < 400) {
      const data = await api.data(
        '{ dataset { revision } state(iso3: "ATG") { participation(instrument: "C189", asOf: "2023-01-01") { status } } }',
      );
      seen.push([data.dataset.revision, data.state.participation.status]);
      if (published) {
        afterwards += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
    await publishing;
    await importer.close();
    expect(seen[0]).toEqual([held.revision, 'NO_ACTION']);
    expect(seen.at(-1)).toEqual([prospect.revision, 'PARTY']);
    for (const answer of seen) {
      expect([
        [held.revision, 'NO_ACTION'],
        [prospect.revision, 'PARTY'],
      ]).toContainEqual(answer);
    }
  });
});
