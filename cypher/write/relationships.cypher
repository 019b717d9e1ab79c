// Relationships of one type. `TYPE` stands for it: Cypher that both engines understand takes none from a parameter.
// $rows: {start, end, properties}; start and end are uids. A row whose ends are not both there creates nothing: the
// count tells.
UNWIND $rows AS row
MATCH (a:Entity {uid: row.start})
MATCH (b:Entity {uid: row.end})
CREATE (a)-[relationship:TYPE]->(b)
SET relationship = row.properties
RETURN count(relationship) AS created
