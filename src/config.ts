import path from 'node:path';
import { dataDirectory } from './graph/user-directories';

/** A setting that cannot be used; every one that is wrong is named. */
export class ConfigurationError extends Error {
  readonly code = 'BAD_SETTING';
  constructor(readonly problems: readonly string[]) {
    super(`Settings cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface Configuration {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Null where no Neo4j is named: the embedded engine is used. */
  readonly neo4j: {
    readonly uri: string;
    readonly user: string;
    readonly password: string;
    readonly database: string;
  } | null;
  /** Where imported data and the embedded engine's files live. */
  readonly dataDirectory: string;
  /** Whether whole answers are remembered; `off` answers every request anew, for measuring. */
  readonly cache: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** What ships, from `src` and `dist` alike. */
export const SEED_DIRECTORY = path.resolve(__dirname, '../seed');

/** The graph of what ships, as the build made it for the embedded engine; there is none where the sources run. */
export const BUILT_GRAPH = path.resolve(__dirname, 'shipped');

/** Keeps which revision is known to be made from which shipped data; in the data directory. */
export const memoFile = (dataDirectory: string, engine: string): string =>
  path.join(dataDirectory, 'memo', `${engine}.json`);

/** Written into every graph: a graph that another shape of the data was written to is loaded anew. */
export const GRAPH_FORMAT = '2';

/**
 * Reads every setting from environment variables. An empty variable counts as not set.
 * @throws ConfigurationError naming each setting that is wrong, what it was and what is expected.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const problems: string[] = [];
  /** The setting as it was given where it is fine, otherwise what it is without being given. */
  const setting = (
    name: string,
    otherwise: string,
    isFine: (value: string) => boolean,
    expected: string,
  ): string => {
    const value = given[name] ?? otherwise;
    if (!isFine(value)) problems.push(`${name}=${JSON.stringify(value)}: expected ${expected}`);
    return value;
  };
  const anything = (): boolean => true;
  const oneOf = (name: string, otherwise: string, values: readonly string[]): string =>
    setting(name, otherwise, (value) => values.includes(value), `one of ${values.join(', ')}`);

  const host = setting('HOST', '127.0.0.1', anything, 'a host');
  const port = setting('PORT', '4000', isPort, 'a number from 0 to 65535');
  const uri = setting('NEO4J_URI', '', isNeo4jUri, 'bolt://host:port or neo4j://host:port');
  const user = setting('NEO4J_USER', 'neo4j', anything, 'a user');
  const password = setting('NEO4J_PASSWORD', '', anything, 'a password');
  const database = setting('NEO4J_DATABASE', 'neo4j', anything, 'a name');
  const cache = oneOf('PALERMO_CACHE', 'on', ['on', 'off']);
  const logLevel = oneOf('LOG_LEVEL', 'info', LOG_LEVELS) as Configuration['logLevel'];
  if (problems.length > 0) throw new ConfigurationError(problems);
  return {
    host,
    port: Number(port),
    neo4j: uri === '' ? null : { uri, user, password, database },
    dataDirectory: dataDirectory(given),
    cache: cache === 'on',
    logLevel,
  };
}

const isPort = (value: string): boolean => /^\d{1,5}$/.test(value) && Number(value) <= 65535;
const isNeo4jUri = (value: string): boolean => value === '' || /^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/.test(value);
