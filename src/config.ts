import path from 'node:path';
import { z } from 'zod';
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

/** Written into every graph: a graph that another shape of the data was written to is loaded anew. */
export const GRAPH_FORMAT = '2';

const settings = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'expected a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'expected a number from 0 to 65535')
    .default(4000),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/, 'expected bolt://host:port or neo4j://host:port')
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().min(1).default('neo4j'),
  PALERMO_CACHE: z.enum(['on', 'off'], 'expected on or off').default('on'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `expected one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

/**
 * Reads every setting from environment variables. An empty variable counts as not set.
 * @throws ConfigurationError naming each setting that is wrong, what it was and what is expected.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    throw new ConfigurationError(
      parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        return `${name}=${JSON.stringify(given[name])}: ${issue.message}`;
      }),
    );
  }
  const { HOST, PORT, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE, PALERMO_CACHE, LOG_LEVEL } =
    parsed.data;
  return {
    host: HOST,
    port: PORT,
    neo4j:
      NEO4J_URI === undefined
        ? null
        : { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD, database: NEO4J_DATABASE },
    dataDirectory: dataDirectory(given),
    cache: PALERMO_CACHE === 'on',
    logLevel: LOG_LEVEL,
  };
}
