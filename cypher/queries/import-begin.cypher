// Begins an import, or finds the place of one of the same files that was interrupted.
MERGE (i:CoopGraph {id: 'import'})
WITH i, coalesce(i.files = $files, false) AS known
SET i.files = $files, i.run = CASE WHEN known THEN i.run ELSE $run END, i.done = CASE WHEN known THEN i.done ELSE 0 END
RETURN i.run AS run, i.done AS done;
