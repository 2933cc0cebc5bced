// Adds or replaces nodes; what is kept for their relationships' sake stays. Returns how many citations the old ones had,
// and how many were written.
UNWIND $rows AS row
MERGE (n:Node {id: row.properties.id})
WITH n, row, size(coalesce(n.citations, [])) AS before, n.connectionsKey AS connectionsKey,
     n.becameFrom AS becameFrom, n.became AS became, [label IN labels(n) WHERE NOT label IN row.labels + 'Former'] AS outdated
REMOVE n:$(outdated)
SET n:$(row.labels)
SET n = row.properties
SET n.connectionsKey = coalesce(connectionsKey, '000000000'), n.becameFrom = becameFrom, n.became = became
RETURN sum(before) AS before, count(*) AS written;
