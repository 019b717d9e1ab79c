// What lies within $depth steps (1 to 3) of a node, walking through nodes of $kinds (null: of all kinds): the
// relationships of every node nearer than $depth, with the node at the other end. Nearer nodes come first, then those
// of the last step by key; at most $rows of them. A step that finds $limit nodes or more is the last.
MATCH (start:Entity {uid: $uid})
CALL (start) {
  MATCH (start)-[]-(x:Entity)
  WHERE $depth > 1 AND x <> start AND ($kinds IS NULL OR x.kind IN $kinds)
  WITH DISTINCT x, x.key AS key
  ORDER BY key LIMIT $limit
  RETURN collect(x) AS found
}
WITH start, CASE WHEN size(found) < $limit THEN found ELSE [] END AS first
CALL (start, first) {
  UNWIND first AS n
  MATCH (n)-[]-(x:Entity)
  WHERE $depth > 2 AND x <> start AND ($kinds IS NULL OR x.kind IN $kinds)
  WITH DISTINCT first, x
  WHERE NOT x IN first
  WITH x, x.key AS key
  ORDER BY key LIMIT $limit
  RETURN collect(x) AS found
}
WITH start, first, CASE WHEN size(first) + size(found) < $limit THEN found ELSE [] END AS second
WITH start, start.kind AS startKind, start.label AS startLabel, [start] + first + second AS near
CALL (start, near) {
  UNWIND near AS n
  MATCH (n)-[r]-(x:Entity)
  WITH x, collect(r) AS relationships
  WHERE x = start OR $kinds IS NULL OR x.kind IN $kinds
  WITH x, x.key AS key, x IN near AS isNear, relationships
  ORDER BY isNear DESC, key
  LIMIT $rows
  RETURN x, key, relationships
}
UNWIND relationships AS r
RETURN startKind, startLabel, key, x.kind AS kind, x.label AS label,
  startNode(r).key AS source, type(r) AS type, endNode(r).key AS target,
  coalesce(r.status, r.mention, r.role) AS detail, r.from AS since
