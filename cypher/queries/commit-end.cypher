// Says that the change set is visible as a whole. Where the next one has begun, the mark is that one's.
MATCH (c:CoopGraph {id: 'commit'}) WHERE c.change = $change
SET c.mark = abs(c.mark);
