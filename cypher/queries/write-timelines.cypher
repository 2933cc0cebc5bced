// Keeps what these nodes had become, by date; null where nothing ever succeeded them. Statements tell the few that did by their
// label, which costs less than to look for a property that most do not have.
UNWIND $rows AS row
MATCH (n:Node {id: row.id})
SET n.becameFrom = row.days, n.became = row.chains
REMOVE n:Former
SET n:$(CASE WHEN row.days IS NULL THEN [] ELSE ['Former'] END);
