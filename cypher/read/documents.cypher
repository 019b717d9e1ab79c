// Documents by key.
UNWIND $documents AS document
MATCH (d:Entity {uid: document})
WHERE d:Document
RETURN d.key AS key, d.symbol AS symbol, d.title AS title, d.date AS date, d.source AS source,
  d.verification AS verification, d.note AS note
ORDER BY key
