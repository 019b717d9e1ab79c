export default async function tearDown(): Promise<void> {
  const { broker, launched } = globalThis.palermoNeo4j;
  broker.closeAllConnections();
  broker.close();
  await launched?.then(
    (neo4j) => neo4j.stop(),
    () => undefined,
  );
}
