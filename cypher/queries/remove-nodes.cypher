// Removes nodes that have no relationships any more.
UNWIND $ids AS id
MATCH (n:Node {id: id})
WITH n, size(n.citations) AS before
DELETE n
RETURN sum(before) AS before;
