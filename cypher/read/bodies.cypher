// All organizations and regional initiatives, by code.
MATCH (b:Entity {revision: $revision})
WHERE b:Organization OR b:RegionalInitiative
RETURN b.key AS key, b.kind AS kind, b.code AS code, b.name AS name, b.type AS type, b.foundedOn AS foundedOn,
  b.secretariat AS secretariat
ORDER BY key
