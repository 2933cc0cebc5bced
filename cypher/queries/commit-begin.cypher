// Says that a change set is about to become visible, which Neo4j does piece by piece: a read that overlaps with it is repeated.
// The mark is the time below zero, and no two commits have the same.
MERGE (c:CoopGraph {id: 'commit'})
SET c.change = $change, c.mark = CASE WHEN abs(c.mark) >= timestamp() THEN -abs(c.mark) - 1 ELSE -timestamp() END;
