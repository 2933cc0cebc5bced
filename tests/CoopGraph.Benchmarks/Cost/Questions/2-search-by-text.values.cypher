// Names that few universities have: each word whole, as a prefix, or within one typo.
MATCH (n:University)
WITH DISTINCT n.nameKey AS text
WITH text, reduce(query = '', word IN split(text, ' ') |
  query + CASE query WHEN '' THEN '' ELSE ' AND ' END
  + '(' + word + ' OR ' + word + '*' + CASE WHEN size(word) >= 5 THEN ' OR ' + word + '~1' ELSE '' END + ')') AS lucene
CALL (lucene) {
  CALL db.index.fulltext.queryNodes('words', lucene) YIELD node
  WHERE node:University
  RETURN count(*) AS found
}
WITH * WHERE found <= 20
RETURN {text: text, lucene: lucene} AS values
