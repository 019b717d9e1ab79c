import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j on the loopback interface, for those who have a JDK and no Docker.
 *
 * Launcher DIRECTORY PORT: data and logs go to DIRECTORY; port 0 takes a free one. The password of the user `neo4j`
 * is read from the environment, so that no list of processes shows it. When the database answers, its address is
 * printed on standard output; when standard input closes, it ends. So it never outlives the program that began it.
 */
class Launcher {
  public static void main(String[] arguments) throws Exception {
    var address = new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
    var neo4j = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(100))
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(256))
        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
        .build();
    try {
      neo4j.database("system").executeTransactionally(
          "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
          Map.of("password", System.getenv("NEO4J_PASSWORD")));
    } catch (QueryExecutionException samePasswordAsBefore) {
      if (!samePasswordAsBefore.getMessage().contains("same")) throw samePasswordAsBefore;
    }
    var ports = ((GraphDatabaseAPI) neo4j.database("neo4j")).getDependencyResolver()
        .resolveDependency(ConnectorPortRegister.class);
    System.out.println("bolt://127.0.0.1:" + ports.getLocalAddress(ConnectorType.BOLT).getPort());
    while (System.in.read() >= 0) {}
    neo4j.shutdown();
    System.exit(0);
  }
}
