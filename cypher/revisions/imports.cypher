// What a revision was made of, as it was published last.
MATCH (publication:Publication {name: $name, revision: $revision})
RETURN publication.imports AS imports
ORDER BY publication.sequence DESC
LIMIT 1
