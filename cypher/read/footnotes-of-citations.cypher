// The footnotes that cite a volume and number of the United Nations Treaty Series.
UNWIND $citations AS citation
MATCH (c:Entity {uid: citation})<-[:CITES_TREATY_SERIES]-(f:Footnote)
RETURN c.key AS of, f.key AS key, f.resolution AS resolution, f.number AS number, f.type AS type, f.text AS text,
  f.reference AS reference
ORDER BY of, resolution, number
