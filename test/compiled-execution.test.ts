import fc from 'fast-check';
import { execute, GraphQLError, parse, validate, type ExecutionResult } from 'graphql';
import { RevisionMemory } from '../src/api/context';
import { buildApiSchema } from '../src/api/schema';
import { CompiledDocuments } from '../src/server/compiled-execution';
import { costEstimate } from '../src/server/limits';
import { describeOnBothEngines } from './engines';
import { randomDocuments } from './support/random-documents';
import { loadShippedInto } from './support/shipped';

const TODAY = '2026-11-24';
const schema = buildApiSchema();
const estimate = costEstimate(schema);

describeOnBothEngines('compiled execution', (engine) => {
  beforeAll(() => loadShippedInto(engine.store()), 60_000);

  test('gives what graphql-js gives, and leaves every error to it', async () => {
    const memory = new RevisionMemory(engine.store());
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(randomDocuments(schema), async (source) => {
        const document = parse(source);
        expect(validate(schema, document)).toEqual([]);
        if (estimate({ document }) > 50_000) return;
        const snapshot = engine.store().acquire();
        try {
          const context = (): ReturnType<RevisionMemory['contextFor']> => memory.contextFor(snapshot, TODAY);
          const expected = (await execute({
            schema,
            document,
            contextValue: await context(),
          })) as ExecutionResult;
          const hot = compile(source);
          const data = await hot.execute(await context(), {});
          expect(data).toEqual(expected.errors ? null : JSON.parse(JSON.stringify(expected.data)));
          compared += expected.errors ? 0 : 1;
        } finally {
          snapshot.release();
        }
      }),
      { numRuns: 150 },
    );
    // Otherwise the documents ask for nothing that there is.
    expect(compared).toBeGreaterThan(50);
  }, 120_000);

  test('a document is compiled when it comes the second time, and found by its text and operation', async () => {
    const documents = new CompiledDocuments(schema);
    const source = 'query One { state(iso3: "KEN") { code } } query Other { dataset { revision } }';
    expect(documents.find(source, 'One')).toBeNull();
    await seen(documents, source, 'One');
    expect(documents.find(source, 'One')).toBeNull();
    await seen(documents, source, 'One');
    expect(documents.find(source, 'One')).not.toBeNull();
    expect(documents.find(source, 'Other')).toBeNull();
    expect(documents.find(`${source} `, 'One')).toBeNull();
  });

  test('variables that do not fit are left to graphql-js', async () => {
    const hot = compile('query ($iso3: String!) { state(iso3: $iso3) { code } }');
    const snapshot = engine.store().acquire();
    const context = await new RevisionMemory(engine.store()).contextFor(snapshot, TODAY);
    expect(await hot.execute(context, { iso3: 5 })).toBeNull();
    expect(await hot.execute(context, { iso3: 'KEN' })).toEqual({ state: { code: 'KEN' } });
    snapshot.release();
  });
});

function compile(source: string) {
  const hot = new CompiledDocuments(schema).compile(parse(source), undefined);
  if (!hot) throw new GraphQLError(`Not compiled: ${source}`);
  return hot;
}

/** As Apollo calls it when it has parsed and validated the document. */
async function seen(documents: CompiledDocuments, source: string, operationName: string): Promise<void> {
  documents.seen(parse(source), source, operationName);
}
