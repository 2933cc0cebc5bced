// Comes back when the transaction that holds the writers' lock is over.
MATCH (g:CoopGraph {id: 'graph'})
SET g.writing = null;
