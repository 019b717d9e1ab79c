// The States that sponsored resolutions, by code.
UNWIND $resolutions AS resolution
MATCH (r:Entity {uid: resolution})<-[:SPONSORED]-(s:State)
RETURN r.key AS of, s.code AS state
ORDER BY of, state
