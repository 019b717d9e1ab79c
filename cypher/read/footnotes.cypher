// Footnotes by key.
UNWIND $footnotes AS footnote
MATCH (f:Entity {uid: footnote})
WHERE f:Footnote
RETURN f.key AS key, f.resolution AS resolution, f.number AS number, f.type AS type, f.text AS text,
  f.reference AS reference
ORDER BY key
