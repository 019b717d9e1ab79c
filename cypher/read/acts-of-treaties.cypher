// The treaty actions of every participant, former States included, for some treaties.
UNWIND $treaties AS treaty
MATCH (:Entity {uid: treaty})<-[:CONCERNS]-(a:TreatyAction)
RETURN a.key AS key, a.type AS type, a.participant AS participant, a.treaty AS treaty, a.date AS date,
  a.precision AS precision, a.notBefore AS notBefore, a.notAfter AS notAfter, a.effectiveOn AS effectiveOn,
  a.territorialNote AS territorialNote, a.sameActAs AS sameActAs, a.source AS source,
  a.verification AS verification, a.note AS note
