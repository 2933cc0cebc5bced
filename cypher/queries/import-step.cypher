// Moves the place of an import; no row where another one has taken its place.
MATCH (i:CoopGraph {id: 'import'})
WHERE i.run = $run
SET i.done = $done
RETURN i.done AS done;
