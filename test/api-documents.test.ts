import { describeOnBothEngines } from './engines';
import { TestApi, type Data } from './support/api';
import { loadShippedInto } from './support/shipped';

const id = (key: string): string => Buffer.from(key).toString('base64url');

describeOnBothEngines('documents', (engine) => {
  const api = new TestApi(() => engine.store());
  beforeAll(async () => {
    await loadShippedInto(engine.store());
    await api.start();
  }, 60_000);
  afterAll(() => api.stop());

  test('A/RES/79/154 has 38 recitals, 52 operative paragraphs, 39 footnotes, 10 sponsors, and its lineage since 1994', async () => {
    const { resolution } = await api.data(
      `{ resolution(symbol: "a/res/79/154") { title session status date draftedOn sponsors { iso3 }
           preambular: paragraphs(part: PREAMBULAR) { number summary } operative: paragraphs(part: OPERATIVE) { number summary openingPhrase text }
           footnotes { number kind } lineage { symbol date } } }`,
    );
    expect(resolution).toMatchObject({
      title: 'Trafficking in women and girls',
      session: 79,
      status: 'ADOPTED',
      date: '2024-12-17',
      draftedOn: '2024-11-13',
    });
    expect(resolution.sponsors.map((one: Data) => one.iso3)).toEqual([
      'ATG',
      'CZE',
      'DEU',
      'GTM',
      'HND',
      'LKA',
      'NIC',
      'PHL',
      'SWE',
      'VEN',
    ]);
    expect(resolution.preambular.map((one: Data) => one.number)).toEqual(
      Array.from({ length: 38 }, (_, i) => i + 1),
    );
    expect(resolution.operative.map((one: Data) => one.number)).toEqual(
      Array.from({ length: 52 }, (_, i) => i + 1),
    );
    for (const paragraph of [...resolution.preambular, ...resolution.operative])
      expect(paragraph.summary).toEqual(expect.any(String));
    for (const paragraph of resolution.operative) expect(paragraph.text).toBeNull();
    expect(resolution.footnotes.map((one: Data) => one.number)).toEqual(
      Array.from({ length: 39 }, (_, i) => i + 1),
    );
    expect(resolution.footnotes.filter((one: Data) => one.kind === 'TREATY_SERIES')).toHaveLength(22);
    expect(resolution.lineage[0].symbol).toBe('A/RES/49/166');
    expect(resolution.lineage.at(-1).symbol).toBe('A/RES/77/194');
  });

  test('the treaties that paragraphs 4 and 5 urge States to join are read from their mentions', async () => {
    const data = await api.data(
      `{ four: paragraph(number: 4) { openingPhrase addressees mentions { kind target { ... on Instrument { code } } } }
         five: paragraph(number: 5) { openingPhrase mentions { kind target { ... on Instrument { code } } footnote { number } } } }`,
    );
    const joined = (paragraph: Data): string[] =>
      paragraph.mentions
        .filter((one: Data) => one.kind === 'URGES_TO_JOIN')
        .map((one: Data) => one.target.code);
    expect(joined(data.four).sort()).toEqual(['TIP-PROTOCOL', 'UNTOC']);
    expect(new Set(joined(data.five)).size).toBe(19);
    expect(data.four.openingPhrase).toBe('Urges');
    expect(data.four.addressees[0]).toBe('Member States that have not yet done so');
  });

  test('a Treaty Series footnote leads to the instruments it is attached to, and they lead back', async () => {
    const { resolution } = await api.data(
      `{ resolution(symbol: "A/RES/79/154") { footnotes { id number kind reference ibidOf { number }
           treatySeries { volume registrationNumber instrument { code citations { footnotes { id } } } }
           mentions { target { ... on Instrument { code mentions { footnote { number } } } } } } } }`,
    );
    for (const note of resolution.footnotes.filter((one: Data) => one.kind === 'TREATY_SERIES')) {
      const cited = note.treatySeries.map((one: Data) => one.instrument.code).sort();
      const attached = [...new Set(note.mentions.map((one: Data) => one.target.code))].sort();
      expect([note.number, attached]).toEqual([note.number, cited]);
      expect(note.reference).not.toMatch(/ibid/i);
      for (const one of note.treatySeries) {
        const back = one.instrument.citations.flatMap((citation: Data) =>
          citation.footnotes.map((each: Data) => each.id),
        );
        expect(back).toContain(note.id);
      }
      for (const mention of note.mentions) {
        expect(mention.target.mentions.map((one: Data) => one.footnote?.number)).toContain(note.number);
      }
    }
    const two = resolution.footnotes.find((one: Data) => one.number === 22);
    expect(two.treatySeries.map((one: Data) => one.volume)).toEqual([2171, 2173, 2983]);
  });

  test('a registration number alone may be several instruments', async () => {
    const { treatySeriesCitations } = await api.data(
      '{ treatySeriesCitations(registrationNumber: 39574) { volume instrument { code } } }',
    );
    expect(treatySeriesCitations.map((one: Data) => [one.volume, one.instrument.code])).toEqual([
      [2225, 'UNTOC'],
      [2237, 'TIP-PROTOCOL'],
      [2241, 'SOM-PROTOCOL'],
    ]);
  });

  test('mentions work from both ends: a State finds what it is urged to join, a mandate the paragraphs that name it', async () => {
    const data = await api.data(
      `{ state(iso3: "KEN") { mentions { kind paragraph { number part } target { id ... on Instrument { code } } }
           participations { status eligible treaty { code } } }
         mandate(code: "SR-TRAFFICKING") { mentions { paragraph { part number } } holders { name from to } reports { symbol } } }`,
    );
    const missing = new Set(
      data.state.participations
        .filter((one: Data) => one.eligible && ['SIGNATORY', 'WITHDRAWN', 'NO_ACTION'].includes(one.status))
        .map((one: Data) => one.treaty.code),
    );
    const urged = data.state.mentions.filter((one: Data) => one.kind === 'URGES_TO_JOIN');
    expect(urged.length).toBeGreaterThan(0);
    for (const mention of urged) expect(missing).toContain(mention.target.code);
    const places = data.mandate.mentions.map((one: Data) => `${one.paragraph.part} ${one.paragraph.number}`);
    expect(places).toEqual(
      expect.arrayContaining([
        'PREAMBULAR 15',
        'PREAMBULAR 16',
        'OPERATIVE 3',
        'OPERATIVE 21',
        'OPERATIVE 29',
      ]),
    );
    expect(data.mandate.holders.map((one: Data) => one.name)).toContain('Siobhán Mullally');
    expect(data.mandate.reports.map((one: Data) => one.symbol)).toContain('A/79/161');
  });

  test('initiatives and organizations have their members', async () => {
    const data = await api.data(
      `{ regionalInitiative(code: "COMMIT") { name members { iso3 } } organization(code: "COE") { members { iso3 } memberships { role } }
         organizations(member: "DEU") { code } state(iso3: "KHM") { memberOf { ... on RegionalInitiative { code } ... on Organization { code } } } }`,
    );
    expect(data.regionalInitiative.members.map((one: Data) => one.iso3)).toEqual([
      'CHN',
      'KHM',
      'LAO',
      'MMR',
      'THA',
      'VNM',
    ]);
    expect(data.organization.members).toHaveLength(46);
    expect(data.organization.memberships.length).toBeGreaterThan(46);
    expect(data.organizations.map((one: Data) => one.code)).toEqual(
      expect.arrayContaining(['COE', 'EUE', 'ILO']),
    );
    expect(data.state.memberOf.map((one: Data) => one.code)).toEqual(
      expect.arrayContaining(['ASEAN', 'COMMIT']),
    );
  });

  test.each([
    ['TIP-PROTOCOL', 'INSTRUMENT', 'treaty:TIP-PROTOCOL'],
    ['tip-protocol', 'INSTRUMENT', 'treaty:TIP-PROTOCOL'],
    ['A/RES/64/293', 'RESOLUTION', 'resolution:A/RES/64/293'],
    ['cote d ivoire', 'STATE', 'state:CIV'],
    ['Siobhan Mullally', 'MANDATE_HOLDER', 'mandate-holder:SR-TRAFFICKING:4'],
    ['Domestic Workers Conv', 'INSTRUMENT', 'treaty:C189'],
    ['elimnation discrimnation women', 'INSTRUMENT', 'treaty:CEDAW'],
    ['bali process', 'REGIONAL_INITIATIVE', 'initiative:BALI-PROCESS'],
    ['vol. 2237', 'CITATION', 'citation:2237:39574'],
    ['Turkey', 'STATE', 'state:TUR'],
    ['кения', 'STATE', 'state:KEN'],
    ['肯尼亚', 'STATE', 'state:KEN'],
    ['EU', 'ORGANIZATION', 'organization:EUE'],
  ])('a search for %j finds it among the first', async (text, kind, key) => {
    const { search } = await api.data(
      'query ($text: String!) { search(text: $text, first: 5) { edges { kind score node { id } } } }',
      { text },
    );
    expect(search.edges.map((one: Data) => [one.kind, one.node.id])).toContainEqual([kind, id(key)]);
    const scores = search.edges.map((one: Data) => one.score);
    expect(scores).toEqual([...scores].sort((a: number, b: number) => b - a));
  });

  test.each([
    ['traficking protocl', 'treaty:TIP-PROTOCOL'],
    ['Mullally', 'mandate-holder:SR-TRAFFICKING:4'],
    ['kenya', 'state:KEN'],
    ['CEDAW', 'treaty:CEDAW'],
  ])('a search for %j finds the thing itself first', async (text, key) => {
    const { search } = await api.data(
      'query ($text: String!) { search(text: $text, first: 1) { edges { label node { id } } } }',
      { text },
    );
    expect(search.edges[0].node.id).toBe(id(key));
  });

  test('the ids of what is found are those of the nodes, and take no statement', async () => {
    const shape = '{ edges { node { id __typename } } }';
    const whole = '{ edges { node { ... on Node { id } __typename } } }';
    for (const text of ['trafficking', 'kenya', 'A/RES/79/154']) {
      const [ids, nodes] = [shape, whole].map((one) => `{ search(text: "${text}", first: 50) ${one} }`);
      expect(await api.data(ids!)).toEqual(await api.data(nodes!));
      expect(await api.statements(ids!)).toBe(0);
      expect(await api.statements(nodes!)).toBeGreaterThan(text === 'kenya' ? -1 : 0);
    }
  });

  test('a State and a mandate holder are found to be connected', async () => {
    const { path } = await api.data(
      'query ($from: ID!, $to: ID!) { path(from: $from, to: $to) { nodes { id kind label } edges { source target type } truncated } }',
      {
        from: id('state:KEN'),
        to: id('mandate-holder:SR-TRAFFICKING:4'),
      },
    );
    expect(path.nodes.length).toBeGreaterThan(1);
    expect(path.nodes.length).toBeLessThanOrEqual(7);
    expect(path.nodes[0].id).toBe(id('state:KEN'));
    expect(path.nodes.at(-1).id).toBe(id('mandate-holder:SR-TRAFFICKING:4'));
    path.edges.forEach((edge: Data, index: number) => {
      expect([edge.source, edge.target].sort()).toEqual(
        [path.nodes[index].id, path.nodes[index + 1].id].sort(),
      );
    });
    const { path: none } = await api.data(
      'query ($id: ID!) { path(from: $id, to: $id) { nodes { id } edges { id } } }',
      { id: id('state:KEN') },
    );
    expect(none).toEqual({ nodes: [{ id: id('state:KEN') }], edges: [] });
    const { path: short } = await api.data(
      'query ($from: ID!, $to: ID!) { path(from: $from, to: $to, maxLength: 1) { truncated } }',
      {
        from: id('state:KEN'),
        to: id('mandate-holder:SR-TRAFFICKING:4'),
      },
    );
    expect(short).toBeNull();
  });

  test('surroundings are a graph: every edge joins two of its nodes, and the limit holds', async () => {
    for (const [key, depth, limit] of [
      ['paragraph:A/RES/79/154:op:5', 1, 200],
      ['mandate:SR-TRAFFICKING', 2, 50],
      ['state:KEN', 2, 120],
    ] as const) {
      const { neighbourhood } = await api.data(
        'query ($id: ID!, $depth: Int, $limit: Int) { neighbourhood(id: $id, depth: $depth, limit: $limit) { truncated nodes { id kind label } edges { id source target type } } }',
        { id: id(key), depth, limit },
      );
      const ids = new Set(neighbourhood.nodes.map((node: Data) => node.id));
      expect(neighbourhood.nodes[0].id).toBe(id(key));
      expect(ids.size).toBe(neighbourhood.nodes.length);
      expect(ids.size).toBeLessThanOrEqual(limit);
      expect(neighbourhood.edges.length).toBeGreaterThan(0);
      expect(new Set(neighbourhood.edges.map((edge: Data) => edge.id)).size).toBe(neighbourhood.edges.length);
      for (const edge of neighbourhood.edges) {
        expect(ids).toContain(edge.source);
        expect(ids).toContain(edge.target);
      }
    }
    const { neighbourhood: treaties } = await api.data(
      'query ($id: ID!) { neighbourhood(id: $id, kinds: [INSTRUMENT]) { nodes { kind } } }',
      { id: id('paragraph:A/RES/79/154:op:5') },
    );
    expect(treaties.nodes.slice(1).map((node: Data) => node.kind)).toEqual(Array(19).fill('INSTRUMENT'));
  });

  test('facts that no publication at hand confirms say so', async () => {
    const { mandates, instrument, organization } = await api.data(
      `{ mandates { holders { name provenance { verification note source { title } } } }
         instrument(code: "ACTIP") { provenance { verification note } }
         organization(code: "IOM") { memberships { provenance { verification note } } } }`,
    );
    const all = [
      ...mandates.flatMap((one: Data) => one.holders.map((each: Data) => each.provenance)),
      ...organization.memberships.map((one: Data) => one.provenance),
      instrument.provenance,
    ];
    for (const { verification, note } of all) {
      expect(['DEPOSITARY', 'SECONDARY', 'DERIVED', 'UNVERIFIED']).toContain(verification);
      if (verification === 'UNVERIFIED') expect(note).toEqual(expect.any(String));
    }
    expect(instrument.provenance.verification).toBe('UNVERIFIED');
  });
});
