// How many nodes and relationships there are.
MATCH (n:Entity {revision: $revision})
RETURN count(n) AS nodes, sum(COUNT { (n)-[]->() }) AS relationships
