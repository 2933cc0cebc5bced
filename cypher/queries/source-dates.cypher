// The dates of these sources, where they are there.
UNWIND $ids AS id
MATCH (n:Source {id: id})
RETURN id, n.date AS date;
