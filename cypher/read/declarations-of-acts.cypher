// The declarations that hang on some treaty actions.
UNWIND $acts AS act
MATCH (a:Entity {uid: act})-[:DECLARED]->(d:Declaration)
RETURN a.key AS act, d.key AS key, d.type AS type, d.treaty AS treaty, d.participant AS participant, d.text AS text,
  d.madeOn AS madeOn, d.withdrawnOn AS withdrawnOn, d.articles AS articles, d.objectionTo AS objectionTo,
  d.source AS source
ORDER BY act, madeOn, key
