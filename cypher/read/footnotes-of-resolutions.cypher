// The footnotes of resolutions, by number.
UNWIND $resolutions AS resolution
MATCH (r:Entity {uid: resolution})-[:HAS_FOOTNOTE]->(f:Footnote)
RETURN r.key AS of, f.key AS key, f.resolution AS resolution, f.number AS number, f.type AS type, f.text AS text,
  f.reference AS reference
ORDER BY of, number
