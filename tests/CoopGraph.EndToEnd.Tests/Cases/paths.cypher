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
OPTIONAL MATCH (a:Node {id: $p0})
OPTIONAL MATCH (b:Node {id: $p1})
CALL (a, b) {
  MATCH way = SHORTEST 1 GROUPS (a) (()-[r:PARTICIPATES_IN|MEMBER_OF|SUCCEEDED_BY]-(m) WHERE (m = b OR NOT coalesce(m.umbrella = true, false))){1,6} (b)
  WITH DISTINCT nodes(way) AS ns
  WHERE all(i IN range(0, size(ns) - 2) WHERE NOT ns[i] IN ns[i + 1..])
  WITH ns, [n IN ns | n.id] AS ids ORDER BY size(ids), ids LIMIT $limit0
  RETURN collect([[n IN ns | n.record], [i IN range(0, size(ns) - 2) | COLLECT {
    WITH ns[i] AS near, ns[i + 1] AS far
    MATCH (near)-[r:PARTICIPATES_IN|MEMBER_OF|SUCCEEDED_BY]-(far)
    WITH r ORDER BY r.id
    RETURN [r.record, null]
  }]]) AS found
}
CALL (found) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, found;
