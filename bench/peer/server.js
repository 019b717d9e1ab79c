'use strict';
/**
 * What a developer would pick instead, as fast as it goes: @neo4j/graphql on Apollo Server with Fastify, cache control
 * off, production mode, read-only schema, the database named, parameters in variables so that plans are reused.
 */
process.env.NODE_ENV = 'production';
const { ApolloServer } = require('@apollo/server');
const { ApolloServerPluginCacheControlDisabled } = require('@apollo/server/plugin/disabled');
const { fastifyApolloHandler } = require('@as-integrations/fastify');
const { Neo4jGraphQL } = require('@neo4j/graphql');
const fastify = require('fastify');
const neo4j = require('neo4j-driver');

const typeDefs = /* GraphQL */ `
  type State @node {
    key: String!
    code: String!
    name: String!
    unMember: Boolean!
    treaties: [Treaty!]! @relationship(type: "STATUS", direction: OUT, properties: "Standing")
  }
  # States and the European Union: one label, since an interface costs a sub-query for each implementation.
  type Participant @node(labels: ["Entity"]) {
    code: String!
    name: String!
  }
  type Treaty @node {
    key: String!
    code: String!
    shortTitle: String!
    coverageLevel: String!
    states: [State!]! @relationship(type: "STATUS", direction: IN, properties: "Standing")
    participants: [Participant!]! @relationship(type: "STATUS", direction: IN, properties: "Standing")
  }
  type Standing @relationshipProperties {
    status: String!
    from: String!
    until: String!
  }
  type Paragraph @node {
    key: String!
    mentions: [Treaty!]! @relationship(type: "MENTIONS", direction: OUT, properties: "Mention")
  }
  type Mention @relationshipProperties {
    mention: String!
  }
  type Found {
    key: String!
    kind: String!
    label: String!
  }
  type Edge {
    source: String!
    target: String!
    type: String!
  }
  type Surroundings {
    nodes: [Found!]!
    edges: [Edge!]!
  }
  type Query {
    # It has no query for these two: a statement of its own is what it offers.
    search(text: String!, first: Int!): [Found!]!
      @cypher(
        statement: """
        CALL db.index.fulltext.queryNodes('bench_search', $text) YIELD node, score
        WITH node, score ORDER BY score DESC, node.key LIMIT $first
        RETURN {key: node.key, kind: node.kind, label: node.label} AS found
        """
        columnName: "found"
      )
    surroundings(uid: String!, limit: Int!): Surroundings
      @cypher(
        statement: """
        MATCH (start:Entity {uid: $uid})
        CALL (start) {
          MATCH (start)-[]-(x:Entity)
          WITH DISTINCT x ORDER BY x.key LIMIT $limit
          RETURN collect(x) AS near
        }
        CALL (start, near) {
          UNWIND near AS one
          MATCH (one)-[]-(x:Entity)
          WHERE x <> start AND NOT x IN near
          WITH DISTINCT x ORDER BY x.key LIMIT $limit
          RETURN collect(x) AS far
        }
        WITH start, near, ([start] + near + far)[0..$limit] AS chosen
        CALL (start, near, chosen) {
          UNWIND [start] + near AS one
          MATCH (one)-[r]-(other:Entity)
          WHERE other IN chosen
          RETURN collect(DISTINCT {source: startNode(r).key, target: endNode(r).key, type: type(r)}) AS edges
        }
        RETURN {nodes: [n IN chosen | {key: n.key, kind: n.kind, label: n.label}], edges: edges} AS view
        """
        columnName: "view"
      )
  }
  extend schema @mutation(operations: []) @subscription(events: [])
`;

async function main() {
  const driver = neo4j.driver(
    process.env.NEO4J_URI,
    neo4j.auth.basic(process.env.NEO4J_USER, process.env.NEO4J_PASSWORD),
    { telemetryDisabled: true, notificationFilter: { minimumSeverityLevel: 'OFF' } },
  );
  const sent = process.env.BENCH_RECORD === '1' ? record(driver) : [];
  const schema = await new Neo4jGraphQL({ typeDefs, driver, features: { filters: { String: { LTE: true, GT: true } } } }).getSchema();
  const apollo = new ApolloServer({
    schema,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginCacheControlDisabled()],
  });
  await apollo.start();
  const http = fastify();
  const context = async () => ({ sessionConfig: { database: 'neo4j' } });
  http.post('/graphql', fastifyApolloHandler(apollo, { context }));
  http.get('/sent', (_request, reply) => reply.send(sent.splice(0)));
  const address = await http.listen({ host: '127.0.0.1', port: 0 });
  process.stdout.write(`${JSON.stringify({ port: Number(new URL(address).port) })}\n`);
  process.stdin.resume().on('end', () => process.exit(0));
}

/** Notes every statement with its parameters. For counting, not while measuring. */
function record(driver) {
  const sent = [];
  const session = driver.session.bind(driver);
  driver.session = (options) => {
    const own = session(options);
    const executeRead = own.executeRead.bind(own);
    own.executeRead = (work, config) =>
      executeRead((transaction) => {
        const run = transaction.run.bind(transaction);
        transaction.run = (text, parameters) => {
          sent.push({ text, parameters });
          return run(text, parameters);
        };
        return work(transaction);
      }, config);
    return own;
  };
  return sent;
}

void main();
