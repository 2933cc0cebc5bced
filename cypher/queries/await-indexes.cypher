// Waits until the indexes are filled, at most a minute.
CALL db.awaitIndexes(60);
