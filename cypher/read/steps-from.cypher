// One step out of some nodes, whatever the direction: the relationships and the nodes at their other ends.
UNWIND $nodes AS uid
MATCH (n:Entity {uid: uid})-[r]-(x:Entity)
WHERE x.kind IN $kinds
RETURN startNode(r).key AS source, type(r) AS type, endNode(r).key AS target, x.key AS key, x.kind AS kind,
  x.label AS label, coalesce(r.status, r.mention, r.role) AS detail
