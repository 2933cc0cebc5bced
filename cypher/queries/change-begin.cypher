// Begins a change set: takes the lock that keeps writers one behind the other, and tells whether the set was applied already.
MERGE (g:CoopGraph {id: 'graph'})
ON CREATE SET g.format = $format, g.version = 0, g.citations = 0
SET g.writing = $change
WITH g
OPTIONAL MATCH (c:Change {id: $change})
RETURN c.version AS applied;
