// Says that the change set is visible as a whole.
MATCH (c:CoopGraph {id: 'commit'})
REMOVE c.since;
