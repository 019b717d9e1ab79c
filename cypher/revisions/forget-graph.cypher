// The last part of an outdated graph is gone; the publication itself stays in the history.
MATCH (publication:Publication {name: $name, sequence: $sequence})
REMOVE publication.graph, publication.deleting
