import { statementsIn } from '../src/graph/statements';
import type { Parameters, Row, Snapshot } from '../src/graph/graph-store';
import { hasEmbeddedEngine } from '../src/graph/embedded-store';
import { NODE_KINDS } from '../src/questions/things';
import {
  citationKey,
  documentKey,
  footnoteKey,
  instrumentKey,
  mandateHolderKey,
  mandateKey,
  paragraphKey,
  participantKey,
  resolutionKey,
} from '../src/sources/keys';
import { describeOnBothEngines } from './engines';
import { loadShippedInto, shippedDataset } from './support/shipped';

/**
 * Every read statement, with many parameters, gives the same rows on both engines. Each engine's rows are collected in
 * its own suite; the second suite compares them with the first's. Neo4j is the judge.
 */
const DAYS = [
  '1950-01-01',
  '1979-12-18',
  '2003-12-25',
  '2018-01-15',
  '2024-11-13',
  '2026-02-03',
  '2026-11-24',
];

/** Rows, and cells within a row, have no order unless the statement gives them one; answers are put in order outside. */
const ordered = (rows: readonly Row[]): string[] =>
  rows
    .map(({ cells, ...row }) =>
      JSON.stringify(Array.isArray(cells) ? { ...row, cells: [...cells].sort() } : row),
    )
    .sort();

function parametersOf(name: string, snapshot: Snapshot): Parameters[] {
  const data = shippedDataset();
  const uids = (keys: string[]): string[] => keys.map((key) => snapshot.uid(key));
  const participants = uids(
    data.participants.filter((one) => one.kind !== 'FORMER_STATE').map(participantKey),
  );
  const treaties = data.instruments.filter((one) => one.rules !== null);
  const treatyUids = uids(treaties.map(instrumentKey));
  const codes = treaties.map((one) => one.code);
  const resolutions = data.resolutions.map((one) => resolutionKey(one.symbol));
  const full = data.resolutions.filter((one) => one.paragraphs.length > 0);
  const paragraphs = full.flatMap((one) =>
    one.paragraphs.map((each) => paragraphKey(one.symbol, each.part, each.number)),
  );
  const footnotes = full.flatMap((one) => one.footnotes.map((each) => footnoteKey(one.symbol, each.number)));
  const citations = data.instruments.flatMap((one) =>
    one.citations.map((each) => citationKey(each.volume, each.registrationNumber)),
  );
  const mandates = data.mandates.map((one) => mandateKey(one.code));
  const holders = data.mandateHolders.map((one) => mandateHolderKey(one.mandate, one.order));
  const documents = data.documents.map((one) => documentKey(one.symbol));
  const someActs = data.acts
    .filter((_, index) => index % 7 === 0)
    .map((act) => `act:${act.treaty}:${act.participant}:${act.kind}`);
  const somewhere = [
    participantKey(data.participants[0]!),
    ...paragraphs.slice(0, 3),
    ...holders.slice(0, 3),
    instrumentKey(treaties[0]!),
  ];
  /** All of them, each of a few alone, and none. */
  const lists = (parameter: string, keys: string[]): Parameters[] => [
    { [parameter]: uids(keys) },
    ...keys.slice(0, 5).map((key) => ({ [parameter]: uids([key]) })),
    { [parameter]: [] },
    { [parameter]: ['nothing has this uid'] },
  ];
  switch (name) {
    case 'status-of-participants':
      return DAYS.flatMap((day) => [
        { asks: participants.map((participant) => ({ participant, day })), treaties: codes },
        {
          asks: participants.slice(0, 9).map((participant) => ({ participant, day })),
          treaties: codes.slice(3, 8),
        },
        { asks: [], treaties: codes },
        { asks: participants.slice(20, 30).map((participant) => ({ participant, day })), treaties: null },
      ]);
    case 'status-of-treaties':
    case 'counts-of-treaties':
      return [
        ...DAYS.map((day) => ({ asks: treatyUids.map((treaty) => ({ treaty, day })) })),
        { asks: DAYS.map((day) => ({ treaty: treatyUids[5]!, day })) },
        { asks: [] },
      ];
    case 'acts-of-participants':
      return [
        { participants, treaties: codes },
        { participants: participants.slice(10, 20), treaties: codes.slice(0, 4) },
        { participants: [], treaties: codes },
      ];
    case 'acts-of-treaties':
      return [
        { treaties: treatyUids },
        ...treatyUids.slice(0, 5).map((one) => ({ treaties: [one] })),
        { treaties: [] },
      ];
    case 'acts':
    case 'declarations-of-acts':
      return lists('acts', someActs);
    case 'declarations':
      return lists('declarations', [
        'declaration:CEDAW:GBR:RESERVATION:1986-04-07',
        ...data.declarations
          .slice(0, 50)
          .map((one) => `declaration:${one.treaty}:${one.participant}:${one.kind}:${one.madeOn}`),
      ]);
    case 'resolutions-by-key':
    case 'lineage':
    case 'sponsors':
    case 'paragraphs-of-resolutions':
    case 'footnotes-of-resolutions':
      return lists('resolutions', resolutions);
    case 'paragraphs':
    case 'footnotes-of-paragraphs':
    case 'mentions-in-paragraphs':
      return lists('paragraphs', paragraphs);
    case 'footnotes':
    case 'paragraphs-of-footnotes':
    case 'links-of-footnotes':
      return lists('footnotes', footnotes);
    case 'footnotes-of-citations':
      return lists('citations', citations);
    case 'mentions-of':
      return lists('targets', [...treaties.map(instrumentKey), ...mandates, ...documents]);
    case 'holders-of-mandates':
    case 'reports-of-mandates':
      return lists('mandates', mandates);
    case 'holders':
      return lists('holders', holders);
    case 'documents':
      return lists('documents', documents);
    case 'nodes':
      return lists('nodes', somewhere);
    case 'surroundings':
      return [...uids(somewhere), 'nothing has this uid'].flatMap((uid) =>
        [1, 2, 3].flatMap((depth) => [
          { uid, depth, kinds: null, limit: 200, rows: 400 },
          { uid, depth, kinds: ['STATE', 'PARAGRAPH'], limit: 50, rows: 100 },
          { uid, depth, kinds: null, limit: 3, rows: 6 },
        ]),
      );
    case 'search-entries':
      return [{ kinds: NODE_KINDS }, { kinds: ['STATE', 'MANDATE'] }, { kinds: [] }];
    case 'shortest-path':
      return [
        [somewhere[0]!, somewhere.at(-1)!],
        [paragraphs[0] ?? somewhere[0]!, holders[0] ?? somewhere[0]!],
      ].map(([from, to]) => ({ from: snapshot.uid(from!), to: snapshot.uid(to!) }));
    default:
      return [{}];
  }
}

/** Of several shortest paths an engine gives any: their length is what must agree. */
const comparable = (name: string, rows: readonly Row[]): string[] =>
  name === 'shortest-path' ? rows.map((row) => String((row.keys as string[]).length)) : ordered(rows);

const names = [...statementsIn('read').keys()].sort();
const onFirstEngine = new Map<string, string[][]>();

describeOnBothEngines('every read statement', (engine) => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    await loadShippedInto(engine.store());
    snapshot = engine.store().acquire();
  }, 60_000);
  afterAll(() => snapshot.release());

  test.each(names)('%s', async (name) => {
    const answers: string[][] = [];
    for (const parameters of parametersOf(name, snapshot)) {
      answers.push(comparable(name, await snapshot.read(name, parameters)));
    }
    expect(answers.length).toBeGreaterThan(0);
    const known = onFirstEngine.get(name);
    if (known) expect(answers).toEqual(known);
    else onFirstEngine.set(name, answers);
  });
});

if (!hasEmbeddedEngine()) console.warn('The engines are not compared: the embedded one has no binary here.');
