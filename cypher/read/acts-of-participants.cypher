// The treaty actions of some participants for some treaties.
UNWIND $participants AS participant
MATCH (:Entity {uid: participant})-[:PERFORMED]->(a:TreatyAction)
WHERE a.treaty IN $treaties
RETURN a.key AS key, a.type AS type, a.participant AS participant, a.treaty AS treaty, a.date AS date,
  a.precision AS precision, a.notBefore AS notBefore, a.notAfter AS notAfter, a.effectiveOn AS effectiveOn,
  a.territorialNote AS territorialNote, a.sameActAs AS sameActAs, a.source AS source,
  a.verification AS verification, a.note AS note
