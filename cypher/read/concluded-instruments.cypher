// Which instruments were concluded within which organization or initiative.
MATCH (b:Entity {revision: $revision})-[:CONCLUDED]->(i:Instrument)
RETURN b.code AS body, i.code AS instrument
ORDER BY body, instrument
