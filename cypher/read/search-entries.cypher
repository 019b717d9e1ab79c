// Everything that can be searched for.
MATCH (n:Entity {revision: $revision})
WHERE n.kind IN $kinds
RETURN n.key AS key, n.kind AS kind, n.label AS label, n.code AS code, n.symbol AS symbol, n.title AS title,
  n.name AS name, n.nameAr AS nameAr, n.nameZh AS nameZh, n.nameFr AS nameFr, n.nameRu AS nameRu,
  n.nameEs AS nameEs, n.aliases AS aliases, n.openingPhrase AS openingPhrase, n.summary AS summary,
  n.text AS text, n.reference AS reference, n.iso2 AS iso2, n.mtdsgNumber AS mtdsgNumber
ORDER BY key
