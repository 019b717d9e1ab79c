// All States that no longer exist, by code.
MATCH (s:FormerState {revision: $revision})
RETURN s.key AS key, s.code AS code, s.name AS name
ORDER BY code
