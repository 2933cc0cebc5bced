// Says that a change set is about to become visible, which Neo4j does piece by piece: a read that overlaps with it is repeated.
MERGE (c:CoopGraph {id: 'commit'})
SET c.since = timestamp();
