// Adds or replaces relationships of one type. ANY_TYPE stands for that type, which cannot be a value.
// Returns how many citations the old ones had, and how many were written: fewer than rows where an end is not there.
UNWIND $rows AS row
MATCH (a:Node {id: row.start})
MATCH (b:Node {id: row.end})
MERGE (a)-[r:ANY_TYPE {id: row.properties.id}]->(b)
WITH r, row, size(coalesce(r.citations, [])) AS before
SET r = row.properties
RETURN sum(before) AS before, count(*) AS written;
