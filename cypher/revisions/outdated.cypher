// Publications whose graph nobody reads any more: neither the current one nor the one before, and replaced so long
// ago that no request that began with it can be under way. The clock is the database's.
MATCH (current:Palermo {name: $name})
MATCH (publication:Publication {name: $name})
WHERE publication.graph IS NOT NULL
  AND publication.sequence < current.sequence - 1
  AND publication.replacedAt < timestamp() - $grace
RETURN publication.sequence AS sequence
ORDER BY sequence
