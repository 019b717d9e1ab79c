// The shortest connection of two nodes by what they have to do with each other; sources connect everything, so the
// relationships of provenance are left out.
MATCH (a:Entity {uid: $from}), (b:Entity {uid: $to})
MATCH p = shortestPath((a)-[:STATUS|PERFORMED|CONCERNS|DECLARED|MADE|OBJECTS_TO|SUPPLEMENTS|REQUIRES|DEPOSITED_WITH|CITED_AS|CONCLUDED|MEMBER_OF|HAS_PARAGRAPH|HAS_FOOTNOTE|HAS_MARKER|MENTIONS|CITES|CITES_TREATY_SERIES|IBID_OF|SUCCEEDS|SPONSORED|HOLDS|NATIONAL_OF|ESTABLISHED_BY|REPORTS_FOR|WRITTEN_BY*..10]-(b))
RETURN [n IN nodes(p) | n.key] AS keys, [n IN nodes(p) | n.kind] AS kinds, [n IN nodes(p) | n.label] AS labels,
  [r IN relationships(p) | startNode(r).key] AS sources, [r IN relationships(p) | endNode(r).key] AS targets,
  [r IN relationships(p) | type(r)] AS types
