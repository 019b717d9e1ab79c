/**
 * A server without GraphQL: Fastify, the driver, one hand-written statement an operation, the same shape of answer.
 * What does not change (names of States, rules of treaties) is read once at the start, as this product does too.
 */
process.env.NODE_ENV = 'production';
import fastify from 'fastify';
import neo4j from 'neo4j-driver';
import { bareOperations } from './bare-operations';
import { readCatalogue } from './catalogue';
import { serving } from './serving';

async function main(): Promise<void> {
  const { NEO4J_URI = '', NEO4J_USER = '', NEO4J_PASSWORD = '' } = process.env;
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), {
    disableLosslessIntegers: true,
    fetchSize: -1,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
  const read = async (statement: string, parameters: object): Promise<Record<string, unknown>[]> => {
    const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
    try {
      return (await session.run(statement, parameters)).records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  };
  const catalogue = await readCatalogue(read);
  const http = fastify();
  for (const [name, { statement, parameters, shape }] of Object.entries(bareOperations)) {
    http.post(`/${name}`, async (request) => {
      const variables = request.body as Record<string, string>;
      const rows = await read(statement, parameters(variables, catalogue));
      return { data: shape(rows, variables, catalogue) };
    });
  }
  const address = await http.listen({ host: '127.0.0.1', port: 0 });
  serving(address);
}

void main();
