// Find a record by words of any of its names. Names are folded: no accents, no capitals, no articles before an apostrophe.
CALL db.index.fulltext.queryNodes('words', 'mexico AND (guanajuato OR campeche OR mexico)') YIELD node, score
RETURN node.id AS id, node.name AS name, node.kind AS kind, score
ORDER BY score DESC, id LIMIT 20;
