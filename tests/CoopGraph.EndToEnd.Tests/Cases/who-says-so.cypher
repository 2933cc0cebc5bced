CYPHER 5
CALL () {
  MATCH (n:Node) WHERE n.id IN $p0
  RETURN collect(n) AS s0
}
WITH *, [n IN s0 | [n.id, n.name]] AS e0
CALL (e0) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0;

CYPHER 5
CALL () {
  MATCH (n:Node) WHERE n.id IN $p0
  RETURN collect(n) AS s0
}
WITH *, [n IN s0 | n.id] AS e0
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Source
  CALL (n) {
    CALL (n) {
      CALL db.index.fulltext.queryNodes('nodes_by_source', '"' + n.id + '"') YIELD node
      WITH node AS m0
      UNWIND m0.citations AS text0
      RETURN m0, null AS r0, null AS near0, text0
      UNION ALL
      CALL db.index.fulltext.queryRelationships('relationships_by_source', '"' + n.id + '"') YIELD relationship AS r0
      UNWIND r0.citations AS text0
      RETURN endNode(r0) AS m0, r0, startNode(r0) AS near0, text0
    }
    WITH m0, r0, near0, text0, split(text0, '\t') AS parts0 WHERE parts0[0] = n.id
    RETURN m0, r0, near0, text0 ORDER BY coalesce(split(split(n.outlineText, '\n' + parts0[1] + '\t')[1], '\n')[0], '000000000'), m0.kindKey, coalesce(r0.id, m0.id) + '|' + parts0[1] + '|' + parts0[2] + '|' + parts0[3] LIMIT $limit0
  }
  RETURN collect([n.id, [m0.id, m0.name], r0.record, CASE WHEN near0 IS NOT NULL THEN [near0.id, near0.name] END, text0]) AS e1
}
WITH *, [n IN s0 | n.record] AS records
CALL (e0, e1, records) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, e1, records;
