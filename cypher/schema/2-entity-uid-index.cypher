// On Neo4j the constraint has an index of its own and this does nothing; the embedded engine scans without it.
CREATE INDEX entity_uid_index IF NOT EXISTS FOR (n:Entity) ON (n.uid)
