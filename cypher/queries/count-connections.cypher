// Keeps the number of relationships of these nodes at hand, as a text to sort by.
UNWIND $ids AS id
MATCH (n:Node {id: id})
SET n.connectionsKey = right('00000000' + toString(COUNT { (n)-->() } + COUNT { (n)<--() }), 9);
