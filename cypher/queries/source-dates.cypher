// The dates of these sources, where they are there.
UNWIND $ids AS id
MATCH (n:Node {id: id})
RETURN id, n.date AS date;
