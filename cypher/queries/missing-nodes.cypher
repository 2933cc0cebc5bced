// Which of these ids no node has.
UNWIND $ids AS id
OPTIONAL MATCH (n:Node {id: id})
WITH id WHERE n IS NULL
RETURN id ORDER BY id;
