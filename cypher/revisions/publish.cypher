// Makes the graph that was written in this transaction the current one, and keeps what it was made of.
MATCH (current:Palermo {name: $name})
SET current.revision = $revision, current.sequence = $sequence, current.graph = $graph, current.format = $format
REMOVE current.publishing
CREATE (:Publication {
  name: $name, sequence: $sequence, revision: $revision, graph: $graph, entry: $entry, imports: $imports
})
WITH current
MATCH (before:Publication {name: $name, sequence: $sequence - 1})
SET before.replacedAt = timestamp()
