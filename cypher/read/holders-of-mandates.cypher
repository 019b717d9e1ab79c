// Who holds or held mandates, the first holder first.
UNWIND $mandates AS mandate
MATCH (m:Entity {uid: mandate})<-[:HOLDS]-(h:MandateHolder)
RETURN h.key AS key, m.key AS mandate, h.name AS name, h.order AS order, h.from AS from, h.to AS to, h.source AS source,
  h.verification AS verification, h.note AS note
ORDER BY mandate, order
