// A part of an outdated graph. The first write takes the lock, so that two programs do not delete the same nodes.
MATCH (publication:Publication {name: $name, sequence: $sequence})
SET publication.deleting = true
WITH publication.graph AS graph
MATCH (n:Entity {revision: graph})
WITH n LIMIT $batch
DETACH DELETE n
RETURN count(n) AS deleted
