// All mandates, by code.
MATCH (m:Mandate {revision: $revision})
RETURN m.key AS key, m.code AS code, m.title AS title, m.establishedBy AS establishedBy
ORDER BY code
