// An index that is still being filled is not used.
CALL db.awaitIndexes(60)
