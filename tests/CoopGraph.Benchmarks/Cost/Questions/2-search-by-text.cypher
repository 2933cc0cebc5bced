CALL db.index.fulltext.queryNodes('words', $lucene) YIELD node
WHERE node:University
WITH collect(node {.id, .name}) AS found
RETURN {totalCount: size(found), nodes: found[..20]} AS search
