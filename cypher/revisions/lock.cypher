// Whoever publishes waits here until nobody else does: the write takes the lock on the node.
MERGE (current:Palermo {name: $name})
ON CREATE SET current.sequence = 0
SET current.publishing = true
RETURN current.revision AS revision, current.sequence AS sequence, current.format AS format
