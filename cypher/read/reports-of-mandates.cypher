// The reports of mandates, the newest first.
UNWIND $mandates AS mandate
MATCH (m:Entity {uid: mandate})<-[:REPORTS_FOR]-(d:Document)
RETURN m.key AS of, d.key AS key, d.symbol AS symbol, d.title AS title, d.date AS date, d.source AS source,
  d.verification AS verification, d.note AS note
ORDER BY of, date DESC, symbol
