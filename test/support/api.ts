import { createHttpServer, type HttpServer } from '../../src/server/http-server';
import type { GraphStore } from '../../src/graph/graph-store';

// Answers are of any shape, and each test says which it expects.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Data = any;
export interface ApiError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; argument?: string; expected?: string };
}
export interface Answer {
  status: number;
  data: Data;
  errors: ApiError[] | undefined;
}

/** The API over a store, asked without a network. */
export class TestApi {
  private server: HttpServer | undefined;

  constructor(private readonly store: () => GraphStore) {}

  async start(): Promise<void> {
    this.server = await createHttpServer(this.store(), {
      host: '127.0.0.1',
      port: 0,
      cache: false,
      logLevel: 'silent',
    });
  }

  async stop(): Promise<void> {
    await this.server?.close();
  }

  get http(): HttpServer['http'] {
    return this.server!.http;
  }

  async ask(query: string, variables?: Record<string, unknown>): Promise<Answer> {
    const response = await this.http.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query, variables },
    });
    const { data, errors } = response.json() as { data: Data; errors?: ApiError[] };
    return { status: response.statusCode, data, errors };
  }

  /** The data of an answer that has no errors. */
  async data(query: string, variables?: Record<string, unknown>): Promise<Data> {
    const { data, errors } = await this.ask(query, variables);
    if (errors) throw new Error(`The API answered with errors: ${JSON.stringify(errors)}`);
    return data;
  }

  /** How many statements an answer takes, once the revision's register has been read. */
  async statements(query: string, variables?: Record<string, unknown>): Promise<number> {
    await this.data('{ __typename }');
    const before = this.store().statementsSent();
    await this.data(query, variables);
    return this.store().statementsSent() - before;
  }
}
