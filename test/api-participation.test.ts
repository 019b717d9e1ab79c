import { describeOnBothEngines } from './engines';
import { TestApi, type Data } from './support/api';
import { loadShippedInto } from './support/shipped';

const PRINTED_TOTALS: Record<string, Record<string, number>> = {
  '2026-02-03': {
    CEDAW: 189,
    'OP-CEDAW': 116,
    CRC: 196,
    OPAC: 173,
    OPSC: 178,
    OPIC: 53,
    CRPD: 193,
    'OP-CRPD': 108,
    ICRMW: 60,
    ICCPR: 175,
    ICESCR: 173,
  },
  '2018-01-15': { 'TIP-PROTOCOL': 173, 'SOM-PROTOCOL': 146, 'CONV-1949': 82 },
};

const PARAGRAPH_5 = [
  'C029',
  'C081',
  'C097',
  'C111',
  'C138',
  'C143',
  'C181',
  'C182',
  'C189',
  'CEDAW',
  'CRC',
  'CRPD',
  'ICRMW',
  'OP-CEDAW',
  'OP-CRPD',
  'OPAC',
  'OPIC',
  'OPSC',
  'P029',
];

describeOnBothEngines('participation', (engine) => {
  const api = new TestApi(() => engine.store());
  beforeAll(async () => {
    await loadShippedInto(engine.store());
    await api.start();
  }, 60_000);
  afterAll(() => api.stop());

  test.each(Object.entries(PRINTED_TOTALS))(
    'consented on %s is the total that the depositary prints',
    async (day, totals) => {
      const data = await api.data(
        'query ($day: Date) { instruments(first: 250) { edges { node { code ... on Treaty { counts(asOf: $day) { consented } } } } } }',
        { day },
      );
      const consented = Object.fromEntries(
        data.instruments.edges.map(({ node }: Data) => [node.code, node.counts?.consented]),
      );
      expect(consented).toMatchObject(totals);
    },
  );

  test('the six counts add up to the rows: 197 States and the European Union', async () => {
    const data = await api.data(
      '{ instruments(first: 250) { edges { node { ... on Treaty { counts { parties contracting signatories withdrawn noAction noData consented } } } } } }',
    );
    const counts = data.instruments.edges.map(({ node }: Data) => node.counts).filter(Boolean);
    expect(counts).toHaveLength(30);
    for (const { consented, ...six } of counts) {
      expect(Object.values(six as Record<string, number>).reduce((sum, one) => sum + one, 0)).toBe(198);
      expect(consented).toBe(six.parties + six.contracting);
    }
  });

  test('the matrix says the same in cells and in lists, and the same as each State and each treaty', async () => {
    const { participationMatrix: matrix } = await api.data(
      `{ participationMatrix(asOf: "2024-11-13") {
           treaties { code }
           rows { state { iso3 } cells { status since asOf eligible treaty { code } } }
           byStatus { treaty { code } party contracting signatory withdrawn noAction noData } } }`,
    );
    expect(matrix.rows).toHaveLength(197);
    expect(matrix.treaties).toHaveLength(30);
    const lists: Record<string, string[]> = {};
    for (const { state, cells } of matrix.rows) {
      for (const cell of cells) (lists[`${cell.treaty.code} ${cell.status}`] ??= []).push(state.iso3);
    }
    for (const one of matrix.byStatus) {
      const { code } = one.treaty;
      expect(one.party).toEqual(lists[`${code} PARTY`] ?? []);
      expect(one.contracting).toEqual(lists[`${code} CONTRACTING`] ?? []);
      expect(one.signatory).toEqual(lists[`${code} SIGNATORY`] ?? []);
      expect(one.withdrawn).toEqual(lists[`${code} WITHDRAWN`] ?? []);
      expect(one.noAction).toEqual(lists[`${code} NO_ACTION`] ?? []);
      expect(one.noData).toEqual(lists[`${code} NO_DATA`] ?? []);
    }
    const kenya = matrix.rows.find(({ state }: Data) => state.iso3 === 'KEN');
    const { state } = await api.data(
      '{ state(iso3: "KEN") { participations(asOf: "2024-11-13") { status since asOf eligible treaty { code } } } }',
    );
    expect(state.participations).toEqual(kenya.cells);
    const { instrument } = await api.data(
      '{ instrument(code: "OPIC") { ... on Treaty { participations(asOf: "2024-11-13", first: 250) { totalCount edges { node { status participant { code } } } } } } }',
    );
    expect(instrument.participations.totalCount).toBe(198);
    for (const { node } of instrument.participations.edges) {
      if (node.participant.code === 'EUE') continue;
      const row = matrix.rows.find((one: Data) => one.state.iso3 === node.participant.code);
      expect(row.cells.find((cell: Data) => cell.treaty.code === 'OPIC').status).toBe(node.status);
    }
  });

  test.each(['2024-12-17', undefined])(
    'the gap report of paragraph 5 answers for 19 treaties and 193 Members (%s)',
    async (day) => {
      const { ratificationGaps: report } = await api.data(
        `query ($day: Date) { ratificationGaps(paragraph: 5, asOf: $day) {
         byTreaty { treaty { code } coverage { level asOf } counts { consented parties contracting signatories withdrawn noAction noData }
           missing { status eligible participant { code } } unknown { status eligible participant { code } } notEligible { eligible participant { code } } }
         byState { state { iso3 } joined missing { treaty { code } } unknown { treaty { code } } notEligible { treaty { code } } } } }`,
        { day },
      );
      expect(report.byTreaty.map((one: Data) => one.treaty.code)).toEqual(PARAGRAPH_5);
      for (const { counts, missing, unknown, notEligible } of report.byTreaty) {
        const { consented, ...six } = counts;
        expect(Object.values(six as Record<string, number>).reduce((sum, one) => sum + one, 0)).toBe(193);
        expect(consented + missing.length + unknown.length + notEligible.length).toBe(193);
        for (const cell of missing) expect(['SIGNATORY', 'WITHDRAWN', 'NO_ACTION']).toContain(cell.status);
        for (const cell of unknown) expect(cell.status).toBe('NO_DATA');
        for (const cell of [...missing, ...unknown]) expect(cell.eligible).toBe(true);
        for (const cell of notEligible) expect(cell.eligible).toBe(false);
      }
      const gaps = report.byState.map((one: Data) => one.missing.length);
      expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
      expect(Math.min(...gaps)).toBeGreaterThan(0);
      for (const one of report.byState) {
        expect(one.joined + one.missing.length + one.unknown.length + one.notEligible.length).toBe(19);
      }
    },
  );

  test('a gap report is over Members unless its filter decides for itself', async () => {
    const rows = async (states: string): Promise<number> => {
      const { ratificationGaps } = await api.data(
        `{ ratificationGaps(paragraph: 4, states: ${states}) { byTreaty { counts { parties contracting signatories withdrawn noAction noData } } } }`,
      );
      const [first] = ratificationGaps.byTreaty;
      return Object.values(first.counts as Record<string, number>).reduce((sum, one) => sum + one, 0);
    };
    expect(await rows('{}')).toBe(193);
    expect(await rows('{ unMember: false }')).toBe(4);
    expect(await rows('{ iso3: ["VAT", "cok", "KEN"] }')).toBe(3);
    expect(await rows('{ memberOf: ["COMMIT"] }')).toBe(6);
    expect(await rows('{ regionalGroup: [AFRICAN], memberOf: ["COE"] }')).toBe(0);
  });

  test('entry into force is computed where the acts leave one day, and says what leaves it open elsewhere', async () => {
    const data = await api.data(
      `{ instruments(first: 250) { edges { node { code ... on Treaty { enteredIntoForceOn entryIntoForce {
           article threshold delay earliest latest computedOn agreesWithDepositary explanation
           counted { participant { __typename code } notAfter } trigger { date } leftOpenBy { id } } } } } } }`,
    );
    const treaties = data.instruments.edges
      .map(({ node }: Data) => node)
      .filter((node: Data) => node.entryIntoForce);
    const computed = treaties.filter((node: Data) => node.entryIntoForce.computedOn !== null);
    expect(computed).toHaveLength(17);
    for (const { enteredIntoForceOn, entryIntoForce } of computed) {
      expect(entryIntoForce.computedOn).toBe(enteredIntoForceOn);
      expect(entryIntoForce.agreesWithDepositary).toBe(true);
      expect([entryIntoForce.earliest, entryIntoForce.latest]).toEqual([
        enteredIntoForceOn,
        enteredIntoForceOn,
      ]);
      expect(entryIntoForce.counted.length).toBeGreaterThanOrEqual(entryIntoForce.threshold);
    }
    for (const { entryIntoForce } of treaties) {
      const { earliest, latest, computedOn, leftOpenBy, explanation } = entryIntoForce;
      expect(explanation).not.toBe('');
      if (computedOn === null && earliest !== null) {
        expect(earliest < latest).toBe(true);
        expect(leftOpenBy.length).toBeGreaterThan(0);
      }
    }
    const former = computed
      .filter((node: Data) =>
        node.entryIntoForce.counted.some((act: Data) => act.participant.__typename === 'FormerState'),
      )
      .map((node: Data) => node.code);
    expect(former).toEqual(['CEDAW', 'CONV-1949', 'ICCPR', 'ICESCR']);
  });

  test('a cell shows its acts with their provenance, up to the day asked for', async () => {
    const ask = (day: string): Promise<Data> =>
      api.data(
        `{ state(iso3: "FRA") { participation(instrument: "tip-protocol", asOf: "${day}") { status since asOf
             actions { kind date effectiveOn provenance { verification asOf source { title publisher } } } } } }`,
      );
    const { state: early } = await ask('2001-01-01');
    expect(early.participation).toMatchObject({ status: 'SIGNATORY', since: '2000-12-12' });
    expect(early.participation.actions.map((act: Data) => act.kind)).toEqual(['SIGNATURE']);
    const { state: late } = await ask('2024-01-01');
    expect(late.participation).toMatchObject({ status: 'PARTY', since: '2003-12-25', asOf: '2024-01-01' });
    expect(late.participation.actions.at(-1)).toMatchObject({
      kind: 'RATIFICATION',
      date: '2002-10-29',
      effectiveOn: '2003-12-25',
      provenance: { verification: 'DEPOSITARY' },
    });
  });

  test('what must be joined first is named where it is known not to have been', async () => {
    const { ratificationGaps } = await api.data(
      '{ ratificationGaps(paragraph: 5) { byTreaty { treaty { code } missing { participant { code } prerequisites { code } } } } }',
    );
    const of = (treaty: string, state: string): Data =>
      ratificationGaps.byTreaty
        .find((one: Data) => one.treaty.code === treaty)
        .missing.find((cell: Data) => cell.participant.code === state)
        ?.prerequisites.map((one: Data) => one.code);
    expect(of('OP-CEDAW', 'USA')).toEqual(['CEDAW']);
    expect(of('OPIC', 'USA')).toEqual([]);
    const { state } = await api.data(
      '{ state(iso3: "USA") { participation(instrument: "OP-CEDAW") { prerequisites { code } } } }',
    );
    expect(state.participation.prerequisites).toEqual([{ code: 'CEDAW' }]);
  });

  test('changes between two days are cells whose status differs, with the act behind each', async () => {
    const { statusChanges: report } = await api.data(
      `{ statusChanges(from: "2023-01-01", to: "2023-12-31", instruments: ["CRPD", "ICCPR", "C138"]) {
           changes { on before after participant { code } treaty { code } action { kind date participant { code } treaty { code } } }
           unknown { before after } unknownOnBothDays } }`,
    );
    expect(report.changes.length).toBeGreaterThan(0);
    for (const change of report.changes) {
      expect(change.before).not.toBe(change.after);
      expect(change.on > '2023-01-01' && change.on <= '2023-12-31').toBe(true);
      expect(change.action.participant).toEqual(change.participant);
      expect(change.action.treaty).toEqual(change.treaty);
    }
    for (const { before, after } of report.unknown)
      expect([before, after].filter((one) => one === 'NO_DATA')).toHaveLength(1);
    const { statusChanges: none } = await api.data(
      '{ statusChanges(from: "2023-01-01", to: "2023-01-01") { changes { on } unknown { before } } }',
    );
    expect(none).toEqual({ changes: [], unknown: [] });
  });

  test('no field asks the graph more than once a level, whatever its width', async () => {
    expect(
      await api.statements('{ participationMatrix { rows { state { iso3 } cells { status since } } } }'),
    ).toBe(1);
    expect(
      await api.statements('{ participationMatrix { byStatus { treaty { code } party noAction } } }'),
    ).toBe(1);
    expect(
      await api.statements(
        '{ ratificationGaps(paragraph: 5) { byState { missing { prerequisites { code } } } } }',
      ),
    ).toBe(1);
    expect(
      await api.statements('{ state(iso3: "KEN") { name participations { status treaty { code } } } }'),
    ).toBe(1);
    expect(
      await api.statements(
        '{ instruments(first: 250) { edges { node { ... on Treaty { counts { parties } } } } } }',
      ),
    ).toBe(1);
    expect(
      await api.statements(
        '{ states(first: 250) { edges { node { participation(instrument: "CEDAW") { status actions { kind declarations { kind } } } } } } }',
      ),
    ).toBe(3);
    const aliases = Array.from(
      { length: 20 },
      (_, year) => `y${year}: counts(asOf: "${2000 + year}-06-30") { parties }`,
    );
    expect(
      await api.statements(
        `{ instruments(first: 250) { edges { node { ... on Treaty { ${aliases.join(' ')} } } } } }`,
      ),
    ).toBe(1);
  });

  test('pages of a list join to the whole list, in both directions', async () => {
    const { states: all } = await api.data(
      '{ states(first: 250) { totalCount edges { cursor node { iso3 } } } }',
    );
    expect(all.totalCount).toBe(197);
    const forwards: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { states }: Data = await api.data(
        'query ($after: String) { states(first: 30, after: $after) { edges { node { iso3 } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      forwards.push(...states.edges.map(({ node }: Data) => node.iso3));
      if (!states.pageInfo.hasNextPage) break;
      after = states.pageInfo.endCursor;
    }
    expect(forwards).toEqual(all.edges.map(({ node }: Data) => node.iso3));
    const backwards: string[] = [];
    let before: string | null = null;
    for (;;) {
      const { states }: Data = await api.data(
        'query ($before: String) { states(last: 41, before: $before) { edges { node { iso3 } } pageInfo { hasPreviousPage startCursor } } }',
        { before },
      );
      backwards.unshift(...states.edges.map(({ node }: Data) => node.iso3));
      if (!states.pageInfo.hasPreviousPage) break;
      before = states.pageInfo.startCursor;
    }
    expect(backwards).toEqual(forwards);
  });

  test('every id leads back to its node', async () => {
    const data = await api.data(
      `{ states(first: 5) { edges { node { id } } } instruments(first: 60) { edges { node { id __typename code } } } dataset { sources { id } }
         state(iso3: "GBR") { participation(instrument: "CEDAW") { actions { id declarations { id } } } } }`,
    );
    const ids = [
      ...data.states.edges.map(({ node }: Data) => node.id),
      ...data.instruments.edges.map(({ node }: Data) => node.id),
      ...data.dataset.sources.slice(0, 5).map((one: Data) => one.id),
      ...data.state.participation.actions.flatMap((act: Data) => [
        act.id,
        ...act.declarations.map((one: Data) => one.id),
      ]),
    ];
    const { nodes } = await api.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', { ids });
    expect(nodes.map((node: Data) => node?.id)).toEqual(ids);
    expect(new Set(nodes.map((node: Data) => node.__typename))).toEqual(
      new Set([
        'State',
        'Convention',
        'IloConvention',
        'IloRecommendation',
        'Outcome',
        'Source',
        'TreatyAction',
        'Declaration',
      ]),
    );
  });
});
