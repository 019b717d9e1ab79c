// Declarations by key.
UNWIND $declarations AS declaration
MATCH (d:Entity {uid: declaration})
WHERE d:Declaration
RETURN d.key AS key, d.type AS type, d.treaty AS treaty, d.participant AS participant, d.text AS text,
  d.madeOn AS madeOn, d.withdrawnOn AS withdrawnOn, d.articles AS articles, d.objectionTo AS objectionTo,
  d.source AS source
ORDER BY key
