import fc from 'fast-check';
import { buildApiSchema } from '../src/api/schema';
import { buildGraph } from '../src/graph/build';
import { encodeImports } from '../src/graph/imported';
import { AnswerCache, toAnswer, type Answer, type AskedFor } from '../src/server/answer-cache';
import { createHttpServer, type HttpServer } from '../src/server/http-server';
import { NO_IMPORTS } from '../src/sources/imports';
import { describeOnBothEngines } from './engines';
import { randomDocuments } from './support/random-documents';
import { loadShippedInto, shippedDataset } from './support/shipped';

const DAYS = ['2026-11-24', '2026-11-25'];

describeOnBothEngines('remembered answers', (engine) => {
  let today = DAYS[0]!;
  let remembering: HttpServer;
  let forgetting: HttpServer;
  let published = 0;

  beforeAll(async () => {
    await loadShippedInto(engine.store());
    const start = (cache: boolean): Promise<HttpServer> =>
      createHttpServer(
        engine.store(),
        { host: '127.0.0.1', port: 0, cache, logLevel: 'silent' },
        () => today,
      );
    [remembering, forgetting] = [await start(true), await start(false)];
  }, 60_000);
  afterAll(async () => {
    await remembering.close();
    await forgetting.close();
  });

  const post = (server: HttpServer, query: string, headers: Record<string, string> = {}) =>
    server.http.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });

  /** Another revision: the same data without the acts of one State. */
  async function publishAnother(): Promise<void> {
    published += 1;
    const dataset = shippedDataset();
    const without = dataset.participants[published * 7]!.code;
    const acts = dataset.acts.filter((act) => act.participant !== without);
    const declarations = dataset.declarations.filter((one) => one.participant !== without);
    const revision = `test${String(published).padStart(12, '0')}`;
    await engine.store().publish({
      revision,
      basedOn: engine.store().currentRevision(),
      graph: buildGraph({ ...dataset, acts, declarations }),
      imports: encodeImports(NO_IMPORTS),
      entry: {
        revision,
        at: `2026-11-24T10:00:0${published}.000Z`,
        files: [],
        added: 0,
        changed: 0,
        removed: 0,
      },
    });
  }

  test('are the answers that a server without memory gives, on every day', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(randomDocuments(buildApiSchema(), 3), fc.constantFrom(...DAYS)), {
          minLength: 2,
          maxLength: 4,
        }),
        async (asked) => {
          // Each is asked twice, on its day and among the others.
          for (const [query, day] of [...asked, ...asked]) {
            today = day;
            const [remembered, fresh] = [await post(remembering, query), await post(forgetting, query)];
            expect(remembered.statusCode).toBe(fresh.statusCode);
            expect(withoutRequestId(remembered.body)).toBe(withoutRequestId(fresh.body));
            expect(remembered.headers.etag).toBe(fresh.headers.etag);
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  test('come without a statement, with a strong validator, and as 304 to who has them', async () => {
    const query = '{ state(iso3: "KEN") { participations { status } } }';
    const first = await post(remembering, query);
    const before = engine.store().statementsSent();
    const second = await post(remembering, query);
    expect(engine.store().statementsSent()).toBe(before);
    expect(second.body).toBe(first.body);
    expect(second.headers.etag).toMatch(/^"[^"]+"$/);
    const third = await post(remembering, query, { 'if-none-match': second.headers.etag as string });
    expect([third.statusCode, third.body]).toEqual([304, '']);
    const other = await post(remembering, query, { 'if-none-match': '"other"' });
    expect(other.statusCode).toBe(200);
  });

  test('differ by what is accepted, and GET never answers for POST', async () => {
    const query = '{ dataset { revision } }';
    const types = ['application/json', 'application/graphql-response+json'];
    for (const accept of [...types, ...types]) {
      expect((await post(remembering, query, { accept })).headers['content-type']).toContain(accept);
    }
    const url = `/graphql?query=${encodeURIComponent(query)}`;
    const get = (headers: Record<string, string>) => remembering.http.inject({ method: 'GET', url, headers });
    expect((await get({ 'apollo-require-preflight': '1' })).statusCode).toBe(200);
    expect((await get({})).statusCode).toBe(400);
    const posted = await remembering.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: url,
    });
    expect(posted.statusCode).toBe(400);
  });

  test('errors are not remembered', async () => {
    const query = '{ state(iso3: "KEN") { participation(instrument: "NONE") { status } } }';
    const [one, other] = [await post(remembering, query), await post(remembering, query)];
    expect(one.headers.etag).toBeUndefined();
    expect(JSON.parse(one.body).errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(withoutRequestId(other.body)).toBe(withoutRequestId(one.body));
  });

  test('are of one revision and of the day, while others publish and midnight passes', async () => {
    const query =
      '{ dataset { revision } participationMatrix(states: { iso3: ["KEN"] }) { asOf byStatus { party } } }';
    let goOn = true;
    const matrices = new Map<string, string>();
    const ask = async (): Promise<void> => {
      while (goOn) {
        const since = [engine.store().currentRevision(), today];
        const { body } = await post(remembering, query);
        const until = [engine.store().currentRevision(), today];
        const { dataset, participationMatrix: matrix } = JSON.parse(body).data;
        // What is current when the request comes is what it is answered from.
        expect([since[0], until[0]]).toContain(dataset.revision);
        expect([since[1], until[1]]).toContain(matrix.asOf);
        const told = JSON.stringify(matrix);
        const key = `${dataset.revision} ${matrix.asOf}`;
        expect(matrices.get(key) ?? told).toBe(told);
        matrices.set(key, told);
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const asking = Promise.all([ask(), ask(), ask()]);
    try {
      for (let turn = 0; turn < 2; turn += 1) {
        await publishAnother();
        today = DAYS[turn % 2]!;
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    } finally {
      goOn = false;
      await asking;
    }
    expect(matrices.size).toBeGreaterThan(1);
  }, 120_000);
});

test('the memory is bounded: what was asked for longest ago goes first, and nothing takes it alone', () => {
  const cache = new AnswerCache();
  const asked = (sent: string): AskedFor => ({ method: 'POST', accept: undefined, preflight: false, sent });
  const megabytes = (count: number): Answer =>
    toAnswer('r', 'd', 'x'.repeat(count * 1024 * 1024), 'text/plain');
  for (let index = 0; index < 100; index += 1) cache.set('r', 'd', asked(String(index)), megabytes(1));
  const held = Array.from(
    { length: 100 },
    (_, index) => cache.get('r', 'd', asked(String(index))) !== undefined,
  );
  expect(held.lastIndexOf(false)).toBeGreaterThan(60);
  expect(held.indexOf(true)).toBe(held.lastIndexOf(false) + 1);
  cache.set('r', 'd', asked('large'), megabytes(20));
  expect(cache.get('r', 'd', asked('large'))).toBeUndefined();
});

test('nothing is given for another revision or another day', () => {
  const asked: AskedFor = { method: 'POST', accept: undefined, preflight: false, sent: '{}' };
  const keys = fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('1', '2'));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), keys), { maxLength: 30 }), (steps) => {
      const cache = new AnswerCache();
      for (const [isSet, [revision, day]] of steps) {
        if (isSet)
          cache.set(revision, day, asked, toAnswer(revision, day, `${revision} ${day}`, 'text/plain'));
        else
          expect(cache.get(revision, day, asked)?.body.toString() ?? `${revision} ${day}`).toBe(
            `${revision} ${day}`,
          );
      }
    }),
  );
});

const withoutRequestId = (body: string): string => body.replace(/"requestId":"[^"]*"/g, '');
