// Which of these nodes have relationships, and one of those.
UNWIND $ids AS id
MATCH (n:Node {id: id})--()
WITH DISTINCT n
RETURN n.id AS node, COLLECT { MATCH (n)-[r]-() RETURN r.id ORDER BY r.id LIMIT 1 }[0] AS relationship
ORDER BY node;
