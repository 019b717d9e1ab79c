// Graphs that nobody reads any more are found by this and deleted.
CREATE INDEX entity_revision IF NOT EXISTS FOR (n:Entity) ON (n.revision)
