// Nodes that carry the same labels. `Labels` stands for them (`State`, `Treaty:Convention`): Cypher that both
// engines understand takes no label from a parameter.
// $rows: the properties of each node, uid, key and revision among them.
UNWIND $rows AS row
CREATE (node:Entity:Labels)
SET node = row
RETURN count(node) AS created
