// Relationships of one type. `TYPE` stands for it: Cypher that both engines understand takes none from a parameter.
// $rows: {from, to, properties}; from and to are uids. A row whose ends are not both there creates nothing: the
// count tells.
UNWIND $rows AS row
MATCH (start:Entity {uid: row.from})
MATCH (end:Entity {uid: row.to})
CREATE (start)-[relationship:TYPE]->(end)
SET relationship = row.properties
RETURN count(relationship) AS created
