CYPHER 5
CALL () {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN coalesce(g.version, 0) AS version, coalesce(c.since, 0) AS since
}
CALL (version) {
  UNWIND $p0 AS id
  MATCH (n:Node {id: id})
  RETURN collect(DISTINCT n) AS s0
}
WITH *, [n IN s0 | [n.id, n.kind, n.name]] AS e0
CALL (version, since, e0) {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN version = coalesce(g.version, 0) AND CASE WHEN since > coalesce(c.since, 0) THEN since ELSE coalesce(c.since, 0) END < timestamp() - 30000 AS settled
}
RETURN settled, e0;

CYPHER 5
CALL () {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN coalesce(g.version, 0) AS version, coalesce(c.since, 0) AS since
}
CALL (version) {
  UNWIND $p0 AS id
  MATCH (n:Node {id: id})
  RETURN collect(DISTINCT n) AS s0
}
WITH *, [n IN s0 | n.id] AS e0
WITH *, [n IN s0 | n.record] AS records
CALL (version, since, e0, records) {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN version = coalesce(g.version, 0) AND CASE WHEN since > coalesce(c.since, 0) THEN since ELSE coalesce(c.since, 0) END < timestamp() - 30000 AS settled
}
RETURN settled, e0, records;

CYPHER 5
CALL () {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN coalesce(g.version, 0) AS version, coalesce(c.since, 0) AS since
}
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
    RETURN r.record
  }]]) AS found
}
CALL (version, since, found) {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN version = coalesce(g.version, 0) AND CASE WHEN since > coalesce(c.since, 0) THEN since ELSE coalesce(c.since, 0) END < timestamp() - 30000 AS settled
}
RETURN settled, found;
