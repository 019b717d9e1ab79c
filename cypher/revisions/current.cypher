// What is current, asked twice a second by every running server.
MATCH (current:Palermo {name: $name})
RETURN current.revision AS revision, current.graph AS graph, current.format AS format
