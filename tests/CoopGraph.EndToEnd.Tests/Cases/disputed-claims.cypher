CYPHER 5
CALL () {
  MATCH (n:Node) WHERE n.id IN $p0
  RETURN collect(n) AS s0
}
WITH *, [n IN s0 | n.id] AS e0
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Actor
  UNWIND n.claimSources AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect([m.id, m.name]) AS e1
}
WITH *, [n IN s0 | n.record] AS records
CALL (e0, e1, records) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, e1, records;
