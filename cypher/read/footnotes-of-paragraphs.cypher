// The footnotes whose marker stands in paragraphs, by number.
UNWIND $paragraphs AS paragraph
MATCH (p:Entity {uid: paragraph})-[:HAS_MARKER]->(f:Footnote)
RETURN DISTINCT p.key AS of, f.key AS key, f.resolution AS resolution, f.number AS number, f.type AS type, f.text AS text,
  f.reference AS reference
ORDER BY of, number
