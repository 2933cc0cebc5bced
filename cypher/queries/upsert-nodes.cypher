// Adds or replaces nodes; what is kept for their relationships' sake stays. Returns how many citations the old ones had,
// and how many were written.
UNWIND $rows AS row
MERGE (n:Node {id: row.properties.id})
WITH n, row, size(coalesce(n.citations, [])) AS before, [label IN labels(n) WHERE NOT label IN row.labels + 'Former'] AS outdated,
     n {.connectionsKey, .lineage, .spokenFrom, .spokenTo, .shownFrom, .shownTo, .shown, .standsFrom, .standsTo, .stands,
        .turnsFirst, .turnsLast, .turnsFound} AS kept
REMOVE n:$(outdated)
SET n:$(row.labels)
SET n = row.properties
SET n += kept
SET n.connectionsKey = coalesce(kept.connectionsKey, '000000000')
RETURN sum(before) AS before, count(*) AS written;
