// What footnotes refer to.
UNWIND $footnotes AS footnote
MATCH (f:Entity {uid: footnote})-[r:IBID_OF|CITES|CITES_TREATY_SERIES]->(x:Entity)
RETURN f.key AS of, type(r) AS type, x.key AS target
ORDER BY of, type, target
