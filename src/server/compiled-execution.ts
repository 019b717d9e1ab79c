import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { Context } from '../api/context';

/** A compiled document takes some 40 kB. */
const COMPILED_DOCUMENTS = 200;
/** Longer ones, in characters, are left to graphql-js: they would fill the memory of this list. */
const LONGEST_DOCUMENT = 20_000;
/** A document that comes once is not worth compiling. */
const COMPILE_FROM = 2;

/** A document that was parsed, validated, executed before, and compiled. */
export interface HotDocument {
  readonly document: DocumentNode;
  /** The data, as graphql-js would give it; null where there is an error, which graphql-js is to word. */
  execute(context: Context, variables: object): Promise<ExecutionResult['data'] | null>;
}

/**
 * Executes documents that come again by code compiled for them; others, and those that cannot be compiled, as
 * graphql-js does. Both give the same answers.
 */
export class CompiledDocuments {
  private readonly known = new LRUCache<string, { times: number; hot?: HotDocument | null }>({
    max: COMPILED_DOCUMENTS,
  });

  constructor(private readonly schema: GraphQLSchema) {}

  /** The document as it was sent, where it has been compiled already. */
  find(source: string, operationName: string | undefined): HotDocument | null {
    return this.known.get(keyOf(source, operationName))?.hot ?? null;
  }

  /** Apollo's part: a document comes here when Apollo has parsed and validated it. */
  readonly plugin: ApolloServerPlugin<Context> = {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, source, request, contextValue }) => {
        const hot = this.seen(document, source, request.operationName ?? undefined);
        const data = hot && (await hot.execute(contextValue, request.variables ?? {}));
        if (!data) return null;
        return { body: { kind: 'single', singleResult: { data } }, http: { headers: new HeaderMap() } };
      },
    }),
  };

  /** Notes that a document came, and gives it compiled from the second time on. */
  seen(document: DocumentNode, source: string, operationName: string | undefined): HotDocument | null {
    if (source.length > LONGEST_DOCUMENT) return null;
    const key = keyOf(source, operationName);
    const known = this.known.get(key) ?? { times: 0 };
    known.times += 1;
    this.known.set(key, known);
    if (known.times < COMPILE_FROM) return null;
    if (known.hot === undefined) known.hot = this.compile(document, operationName);
    return known.hot;
  }

  /** Null where the document cannot be compiled. */
  compile(document: DocumentNode, operationName: string | undefined): HotDocument | null {
    // Not an import: the compiler is not needed before a document comes again.
    const { compileQuery, isCompiledQuery } = require('graphql-jit') as typeof import('graphql-jit');
    const compiled = compileQuery(this.schema, document, operationName);
    if (!isCompiledQuery(compiled)) return null;
    const { query } = compiled as CompiledQuery;
    return {
      document,
      async execute(context, variables) {
        const { data, errors } = (await query({}, context, variables)) as ExecutionResult;
        return errors ? null : data;
      },
    };
  }
}

const keyOf = (source: string, operationName: string | undefined): string =>
  `${operationName ?? ''}\n${source}`;
