// Forgets an import that is over.
MATCH (i:CoopGraph {id: 'import'})
WHERE i.run = $run
DELETE i;
