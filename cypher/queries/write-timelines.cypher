// Keeps what these nodes had become, by date; null where nothing ever succeeded them.
UNWIND $rows AS row
MATCH (n:Node {id: row.id})
SET n.becameFrom = row.days, n.became = row.chains;
