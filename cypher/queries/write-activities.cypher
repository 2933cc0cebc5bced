// Keeps how it went on with these engagements: the states, and the days from which on they held.
UNWIND $rows AS row
MATCH (n:Node {id: row.id})
SET n.activityFrom = row.days, n.activity = row.states;
