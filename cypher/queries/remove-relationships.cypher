// Removes relationships of one type. ANY_TYPE stands for that type, which cannot be a value.
UNWIND $ids AS id
MATCH (a)-[r:ANY_TYPE {id: id}]->(b)
WITH r, a.id AS start, b.id AS end, size(r.citations) AS before
DELETE r
RETURN start, end, before;
