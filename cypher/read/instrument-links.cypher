// What instruments have to do with each other, with their depositary, their sources and their citations.
MATCH (i:Instrument {revision: $revision})-[r:SUPPLEMENTS|REQUIRES|DEPOSITED_WITH|COVERED_BY|CITED_AS]->(x:Entity)
RETURN i.code AS instrument, type(r) AS type, x.key AS target, r.needs AS needs, r.group AS group, r.order AS order
ORDER BY instrument, type, group, order, target
