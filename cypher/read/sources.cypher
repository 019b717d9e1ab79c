// All sources, by id.
MATCH (s:Source {revision: $revision})
RETURN s.key AS key, s.code AS code, s.title AS title, s.publisher AS publisher, s.locator AS locator,
  s.asOf AS asOf, s.verification AS verification
ORDER BY code
