import { describeOnBothEngines } from './engines';
import { TestApi } from './support/api';
import { loadShippedInto } from './support/shipped';

const tomorrow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describeOnBothEngines('bad input', (engine) => {
  const api = new TestApi(() => engine.store());
  beforeAll(async () => {
    await loadShippedInto(engine.store());
    await api.start();
  }, 60_000);
  afterAll(() => api.stop());

  const cases: [argument: string, type: string, value: unknown, field: (value: string) => string][] = [
    ['asOf', 'Date', '2024-02-30', (v) => `participationMatrix(asOf: ${v}) { asOf }`],
    ['asOf', 'Date', '2024-2-3', (v) => `ratificationGaps(paragraph: 5, asOf: ${v}) { asOf }`],
    ['asOf', 'Date', '1918-12-31', (v) => `state(iso3: "KEN") { participations(asOf: ${v}) { status } }`],
    [
      'asOf',
      'Date',
      tomorrow(3),
      (v) => `instrument(code: "CRC") { ... on Treaty { counts(asOf: ${v}) { parties } } }`,
    ],
    [
      'asOf',
      'Date',
      20240101,
      (v) => `state(iso3: "KEN") { participation(instrument: "CRC", asOf: ${v}) { status } }`,
    ],
    ['from', 'Date!', '2024-13-01', (v) => `statusChanges(from: ${v}, to: "2024-01-01") { from }`],
    ['to', 'Date!', '2023-01-01', (v) => `statusChanges(from: "2024-01-01", to: ${v}) { from }`],
    ['paragraph', 'Int!', 6, (v) => `ratificationGaps(paragraph: ${v}) { asOf }`],
    ['paragraph', 'Int!', 999, (v) => `ratificationGaps(paragraph: ${v}) { asOf }`],
    ['first', 'Int', 100000, (v) => `states(first: ${v}) { totalCount }`],
    ['first', 'Int', -1, (v) => `instruments(first: ${v}) { totalCount }`],
    ['last', 'Int', 251, (v) => `states(last: ${v}) { totalCount }`],
    ['after', 'String', 'bm90IGEgY3Vyc29y', (v) => `states(after: ${v}) { totalCount }`],
    ['instruments', '[String!]', ['CEDAW', 'NOPE'], (v) => `participationMatrix(instruments: ${v}) { asOf }`],
    ['instruments', '[String!]', ['R203'], (v) => `participationMatrix(instruments: ${v}) { asOf }`],
    [
      'instrument',
      'String!',
      'NOPE',
      (v) => `state(iso3: "KEN") { participation(instrument: ${v}) { status } }`,
    ],
    [
      'states.iso3',
      '[String!]',
      ['KEN', 'XXX'],
      (v) => `participationMatrix(states: { iso3: ${v} }) { asOf }`,
    ],
    [
      'states.memberOf',
      '[String!]',
      ['ATLANTIS'],
      (v) => `ratificationGaps(paragraph: 4, states: { memberOf: ${v} }) { asOf }`,
    ],
    ['filter.region', '[String!]', ['Atlantis'], (v) => `states(filter: { region: ${v} }) { totalCount }`],
    ['member', 'String', 'XXX', (v) => `organizations(member: ${v}) { code }`],
    ['depth', 'Int', 9, (v) => `neighbourhood(id: "c3RhdGU6S0VO", depth: ${v}) { truncated }`],
    ['limit', 'Int', 0, (v) => `neighbourhood(id: "c3RhdGU6S0VO", limit: ${v}) { truncated }`],
    ['id', 'ID!', 'nonsense', (v) => `neighbourhood(id: ${v}) { truncated }`],
    ['text', 'String!', '', (v) => `search(text: ${v}) { totalCount }`],
  ];

  test.each(cases)(
    '%s (%s) of %j is refused with its name, by literal and by variable alike',
    async (argument, type, value, field) => {
      const literal = await api.ask(`{ ${field(JSON.stringify(value))} }`);
      const variable = await api.ask(`query ($value: ${type}) { ${field('$value')} }`, { value });
      for (const { errors } of [literal, variable]) {
        expect(errors).toHaveLength(1);
        expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
        expect(errors![0]!.extensions.expected).toEqual(expect.any(String));
      }
      expect(variable.errors![0]!.message).toBe(literal.errors![0]!.message);
    },
  );

  test.each([
    ['query ($n: Int!) { ratificationGaps(paragraph: $n) { asOf } }', { n: '5' }, '$n'],
    ['query ($n: Int!) { ratificationGaps(paragraph: $n) { asOf } }', {}, '$n'],
    [
      'query ($f: StateFilter) { states(filter: $f) { totalCount } }',
      { f: { regionalGroup: ['african'] } },
      '$f',
    ],
    ['query ($f: StateFilter) { states(filter: $f) { totalCount } }', { f: { iso3: [null] } }, '$f'],
    ['query ($f: StateFilter) { states(filter: $f) { totalCount } }', { f: { unMember: 'yes' } }, '$f'],
  ])(
    'variables that do not fit %s are refused with their name, however often they come: %j',
    async (query, variables, name) => {
      for (let time = 0; time < 4; time++) {
        const { status, errors } = await api.ask(query, variables);
        expect(status).toBe(400);
        expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
        expect(errors![0]!.message).toContain(name);
      }
    },
  );

  test('a resolution that urges nobody to join is not blamed on the paragraph', async () => {
    const { errors } = await api.ask('{ ratificationGaps(resolution: "A/RES/1/1", paragraph: 5) { asOf } }');
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'resolution' });
  });

  test('a mutation is the caller’s fault', async () => {
    const { errors } = await api.ask('mutation { x }');
    expect(errors![0]!.extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
  });

  test('full pages of full pages are answered where the lists are short', async () => {
    const data = await api.data(
      '{ instruments(first: 250) { edges { node { code ... on Treaty { participations(first: 250) { edges { node { status since } } } } } } } }',
    );
    expect(data.instruments.edges.length).toBeGreaterThan(30);
  });

  test('an unknown key of a look-up is null', async () => {
    const data = await api.data(
      `{ state(iso3: "XXX") { name } instrument(code: "NOPE") { code } node(id: "nonsense") { id } byKey: node(id: "c3RhdGU6WFhY") { id }
         resolution(symbol: "A/RES/1/1") { title } paragraph(number: 999) { number } mandate(code: "NOPE") { code }
         regionalInitiative(code: "NOPE") { code } organization(code: "NOPE") { code } nodes(ids: ["nonsense"]) { id } }`,
    );
    expect(data).toEqual({
      state: null,
      instrument: null,
      node: null,
      byKey: null,
      resolution: null,
      paragraph: null,
      mandate: null,
      regionalInitiative: null,
      organization: null,
      nodes: [null],
    });
  });

  test('codes are matched without regard to case', async () => {
    const data = await api.data(
      '{ state(iso3: "ken") { code } instrument(code: "tip-protocol") { code } organization(code: "eue") { code } }',
    );
    expect(data).toEqual({
      state: { code: 'KEN' },
      instrument: { code: 'TIP-PROTOCOL' },
      organization: { code: 'EUE' },
    });
  });

  test('a misspelt field is told what it is called', async () => {
    const { status, errors } = await api.ask('{ state(iso3: "KEN") { nam } }');
    expect(status).toBe(400);
    expect(errors![0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    expect(errors![0]!.message).toContain('Did you mean "name"');
  });

  test('what would be too large, too deep or too long is refused before it is executed', async () => {
    const doubling = Array.from(
      { length: 22 },
      (_, i) => `fragment F${i} on State { ${i < 21 ? `...F${i + 1} ...F${i + 1}` : 'name'} }`,
    );
    const bomb = await api.ask(`{ state(iso3: "KEN") { ...F0 } } ${doubling.join(' ')}`);
    expect(bomb.status).toBe(400);
    const aliases = Array.from({ length: 5000 }, (_, i) => `a${i}: __typename`);
    expect((await api.ask(`{ ${aliases.join(' ')} }`)).status).toBe(400);
    const deep = await api.ask(
      '{ states(first: 250) { edges { node { memberOf { ... on Organization { members { memberOf { ... on Organization { members { memberOf { ... on Organization { members { name } } } } } } } } } } } } }',
    );
    expect(deep.errors![0]!.extensions.code).toBe('QUERY_TOO_COMPLEX');
  });

  test('no answer carries a stack, a statement or the words of a driver', async () => {
    for (const query of [
      '{',
      '{ nope }',
      '{ ratificationGaps(paragraph: 1) { asOf } }',
      'query ($a: Int!) { states(first: $a) { totalCount } }',
    ]) {
      const { errors } = await api.ask(query, { a: 'x' });
      expect(JSON.stringify(errors)).not.toMatch(/stacktrace|node_modules|MATCH \(|Neo4jError|GRAFEO/);
    }
  });
});
