// Every node of the graph has a uid: the revision it belongs to, and its key. No two share one.
CREATE CONSTRAINT entity_uid IF NOT EXISTS FOR (n:Entity) REQUIRE n.uid IS UNIQUE
