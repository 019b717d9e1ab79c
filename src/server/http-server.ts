import { randomUUID } from 'node:crypto';
import { ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastify, {
  LogController,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { RevisionMemory, todayInUtc, type Context } from '../api/context';
import { toGraphQLError } from '../api/errors';
import { buildApiSchema } from '../api/schema';
import type { Configuration } from '../config';
import type { GraphStore, Snapshot } from '../graph/graph-store';
import type { Day } from '../treaty-law/terms';
import { AnswerCache, toAnswer, type Answer, type AskedFor } from './answer-cache';
import { CompiledDocuments } from './compiled-execution';
import { APOLLO_LIMITS, BODY_LIMIT, COST_LIMIT, costEstimate, costLimit } from './limits';
import { queryPage } from './query-page';

/** A server that has not begun to listen. */
export interface HttpServer {
  readonly http: FastifyInstance;
  /** Begins to listen and gives the address: `http://127.0.0.1:4000`. */
  listen(): Promise<string>;
  /** Answers what was asked already, and nothing more. Leaves the store open. */
  close(): Promise<void>;
}

/** Serves the graph over HTTP: `/graphql`, a page to query it, and what an operator asks. */
export async function createHttpServer(
  store: GraphStore,
  { host, port, cache, logLevel }: Pick<Configuration, 'host' | 'port' | 'cache' | 'logLevel'>,
  today: () => Day = todayInUtc,
): Promise<HttpServer> {
  const schema = buildApiSchema();
  const documents = new CompiledDocuments(schema);
  const estimate = costEstimate(schema);
  const http = fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    logger: logLevel === 'silent' ? false : { level: logLevel },
    // No schema is checked here: without these, compilers for schemas are loaded all the same.
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
  });
  const apollo = new ApolloServer<Context>({
    schema,
    ...APOLLO_LIMITS,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // A public interface keeps its suggestions: whoever mistypes a field is told what it is called.
    hideSchemaDetailsFromClientErrors: false,
    formatError: (formatted, error) => formatError(formatted, error, (cause) => http.log.error(cause)),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      costLimit(estimate),
      documents.plugin,
    ],
  });
  await apollo.start();

  const memory = new RevisionMemory(store);
  const answers = cache ? new AnswerCache() : null;
  store.onRevision(() => {
    answers?.clear();
    memory.clear();
  });

  /** Builds the search index beside the requests, once for each revision that is asked of, so that no search waits. */
  let prepared: string | null = null;
  const prepareSearch = async (): Promise<void> => {
    const snapshot = store.acquire();
    try {
      const context = await memory.contextFor(snapshot, today());
      await context.searchIndex();
    } finally {
      snapshot.release();
    }
  };
  const prepareAfterwards = (revision: string): void => {
    if (prepared === revision || !http.server.listening) return;
    prepared = revision;
    // Where it fails, the first search builds the index or says why not.
    setImmediate(() => void prepareSearch().catch(() => undefined));
  };

  /** The answer as it is sent; null where Apollo is needed: for a document's first times, and for every error. */
  const executeCompiled = async (sent: unknown, snapshot: Snapshot, day: Day): Promise<string | null> => {
    const asked = toPlainOperation(sent);
    const hot = asked && documents.find(asked.query, asked.operationName);
    if (!hot || estimate({ ...asked, document: hot.document }) > COST_LIMIT) return null;
    const data = await hot.execute(await memory.contextFor(snapshot, day), asked.variables);
    return data ? `${JSON.stringify({ data })}\n` : null;
  };

  /** One request: remembered where it can be, otherwise read from one revision from beginning to end. */
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const day = today();
    const { method, headers } = request;
    const isGet = method === 'GET';
    const asked: AskedFor = {
      method,
      accept: headers.accept,
      preflight: isGet && PREFLIGHT.some((name) => headers[name] !== undefined),
      sent: isGet ? request.url : ((request.body as string | undefined) ?? ''),
    };
    const snapshot = store.acquire();
    const remember = (body: string, contentType: string): FastifyReply => {
      const fresh = toAnswer(snapshot.revision, day, body, contentType);
      answers?.set(snapshot.revision, day, asked, fresh);
      return send(request, reply, fresh);
    };
    try {
      const remembered = answers?.get(snapshot.revision, day, asked);
      if (remembered) return send(request, reply, remembered);
      const body = isGet ? undefined : parseBody(asked.sent);
      if (!isGet && PLAIN.includes(headers.accept)) {
        const compiled = await executeCompiled(body, snapshot, day);
        if (compiled !== null) return remember(compiled, JSON_TYPE);
      }
      const context = memory.contextFor(snapshot, day);
      const response = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: toGraphQLRequest(request, body),
        context: () => context,
      });
      const text = response.body.kind === 'complete' ? response.body.string : '';
      const contentType = response.headers.get('content-type') ?? JSON_TYPE;
      const status = response.status ?? 200;
      if (status === 200 && !hasErrors(text)) return remember(text, contentType);
      for (const [name, value] of response.headers) if (name !== 'content-length') reply.header(name, value);
      return reply.code(status).header('x-request-id', request.id).type(contentType).send(text);
    } finally {
      snapshot.release();
      prepareAfterwards(snapshot.revision);
    }
  };

  http.removeAllContentTypeParsers();
  http.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  http.addHook('onRequest', (_request, reply, done) => {
    reply.header('access-control-allow-origin', '*');
    done();
  });
  http.route({ method: ['GET', 'POST'], url: '/graphql', exposeHeadRoute: false, handler: answer });
  http.options('/graphql', (_request, reply) =>
    reply
      .code(204)
      .headers({
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': 'content-type, apollo-require-preflight, if-none-match',
        'access-control-expose-headers': 'etag, x-request-id',
        'access-control-max-age': '86400',
      })
      .send(),
  );
  http.route({
    method: ['HEAD', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    // Before the body is read, whatever it is.
    onRequest: async (_request, reply) =>
      fail(reply.header('allow', 'GET, POST'), 405, 'BAD_REQUEST', 'GraphQL is asked for by GET or POST.'),
    handler: noSchemas,
  });
  http.get('/', (_request, reply) => reply.redirect('/query'));
  http.get('/query', queryPage);
  http.get('/livez', (_request, reply) => reply.send('live'));
  http.get('/readyz', (_request, reply) => {
    const ready = store.isReadable();
    return reply
      .code(ready ? 200 : 503)
      .send({ ready, engine: store.engine, revision: ready ? store.currentRevision() : null });
  });
  http.setNotFoundHandler((request, reply) =>
    fail(
      reply,
      404,
      'NOT_FOUND',
      `There is nothing for ${request.method} at ${request.url.slice(0, 100)}. The endpoint is /graphql, a page to query it /query.`,
    ),
  );
  http.setErrorHandler((error: { statusCode?: number; message: string }, request, reply) => {
    const known = toGraphQLError(error);
    if (known) return fail(reply, 503, known.extensions.code as string, known.message);
    const status = error.statusCode ?? 500;
    if (status === 415) {
      return fail(
        reply,
        415,
        'BAD_REQUEST',
        'The body is of a type that is not read. Expected: content-type: application/json.',
      );
    }
    if (status < 500) return fail(reply, status, 'BAD_REQUEST', error.message);
    request.log.error(error);
    return fail(reply, 500, 'INTERNAL_SERVER_ERROR', INTERNAL);
  });

  return {
    http,
    listen: () => http.listen({ host, port }),
    async close() {
      await http.close();
      await apollo.stop();
    },
  };
}

const noSchemas = (): never => {
  throw new Error('No route has a schema.');
};

const INTERNAL = 'Something went wrong on our side. The request id helps to find out what.';

const JSON_TYPE = 'application/json; charset=utf-8';
/** What is accepted where no choice is made. */
const PLAIN: readonly (string | undefined)[] = [undefined, '*/*', 'application/json'];
/** Apollo lets GET pass with one of these: a page of another site cannot send them unasked. */
const PREFLIGHT = ['content-type', 'apollo-require-preflight', 'x-apollo-operation-name'];

/** A request without anything that Apollo alone knows; null for every other. */
function toPlainOperation(
  sent: unknown,
): { query: string; operationName: string | undefined; variables: Record<string, unknown> } | null {
  if (sent === null || typeof sent !== 'object' || 'extensions' in sent) return null;
  const { query, operationName = null, variables = null } = sent as Record<string, unknown>;
  if (typeof query !== 'string' || (operationName !== null && typeof operationName !== 'string')) return null;
  if (typeof variables !== 'object' || Array.isArray(variables)) return null;
  return { query, operationName: operationName ?? undefined, variables: { ...variables } };
}

function toGraphQLRequest(request: FastifyRequest, body: unknown): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const search = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
  return {
    method: request.method,
    headers,
    search,
    body,
  };
}

function parseBody(sent: string): unknown {
  try {
    return JSON.parse(sent);
  } catch {
    throw Object.assign(new Error('The body is not JSON. Expected: {"query": "…", "variables": {…}}.'), {
      statusCode: 400,
    });
  }
}

function send(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  reply.header('etag', answer.etag).header('cache-control', 'public, no-cache').header('vary', 'accept');
  if (matches(request.headers['if-none-match'], answer.etag)) return reply.code(304).send();
  return reply.type(answer.contentType).send(answer.body);
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch === '*' || ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

/** Only a complete answer is remembered. Apollo writes `errors` first where there are any. */
const hasErrors = (body: string): boolean => body.startsWith('{"errors"');

function fail(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  const requestId = reply.request.id;
  return reply
    .code(status)
    .header('x-request-id', requestId)
    .send({ errors: [{ message, extensions: { code, requestId } }] });
}

function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (cause: unknown) => void,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const known = toGraphQLError(cause);
  if (known) return { ...formatted, message: known.message, extensions: publicExtensions(known.extensions) };
  const isOurs = formatted.extensions?.code === 'INTERNAL_SERVER_ERROR';
  if (isOurs && cause instanceof GraphQLError && cause.path === undefined) {
    // A mutation where there is none, a hash of another document: Apollo has no code for what a caller did wrong so.
    return {
      ...formatted,
      extensions: { ...publicExtensions(formatted.extensions ?? {}), code: 'BAD_REQUEST' },
    };
  }
  if (!isOurs) return { ...formatted, extensions: publicExtensions(formatted.extensions ?? {}) };
  report(cause);
  return { ...formatted, message: INTERNAL };
}

function publicExtensions(extensions: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { http: _http, stacktrace: _stacktrace, ...rest } = extensions;
  return rest;
}
