// All successions that are connected with these nodes.
UNWIND $ids AS id
MATCH (n:Node {id: id})
MATCH (n)-[:SUCCEEDED_BY*0..]-(m)
WITH DISTINCT m
OPTIONAL MATCH (m)-[r:SUCCEEDED_BY]->(s)
RETURN m.id AS former, s.id AS successor, r.qualifier AS kind, r.from AS date;
