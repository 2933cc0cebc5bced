// Keeps what these nodes were on which days, as tables (docs/neo4j.md): as what bodies records show, and for whom a body stands.
// Null where no succession touches a node any more. The label tells those that something succeeded.
UNWIND $rows AS row
MATCH (n:Node {id: row.id})
SET n += {lineage: null, spokenFrom: null, spokenTo: null, shownFrom: null, shownTo: null, shown: null,
          standsFrom: null, standsTo: null, stands: null, turnsFirst: null, turnsLast: null, turnsFound: null}
SET n += coalesce(row.properties, {})
REMOVE n:Former
SET n:$(CASE WHEN row.isFormer THEN ['Former'] ELSE [] END);
