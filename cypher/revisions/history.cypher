// All publications, the newest first.
MATCH (publication:Publication {name: $name})
RETURN publication.entry AS entry
ORDER BY publication.sequence DESC
