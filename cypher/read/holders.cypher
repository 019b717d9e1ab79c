// Mandate holders by key.
UNWIND $holders AS holder
MATCH (h:Entity {uid: holder})-[:HOLDS]->(m:Mandate)
RETURN h.key AS key, m.key AS mandate, h.name AS name, h.order AS order, h.from AS from, h.to AS to, h.source AS source,
  h.verification AS verification, h.note AS note
ORDER BY key
