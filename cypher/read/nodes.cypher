// Nodes of any kind by key.
UNWIND $nodes AS uid
MATCH (n:Entity {uid: uid})
RETURN n.key AS key, n.kind AS kind, n.label AS label
ORDER BY key
