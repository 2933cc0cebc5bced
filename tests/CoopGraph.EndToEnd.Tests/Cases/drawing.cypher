CYPHER 5
CALL () {
  MATCH (n:Node) WHERE n.id IN $p0
  RETURN collect(n) AS a0
}
CALL (a0) {
  UNWIND a0 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[r0:SEATED_IN|GOVERNS|TARGETS]->(m0)
    RETURN m0, r0
  }
  RETURN collect([n.id, m0.id, r0.record]) AS e0, collect(DISTINCT m0) AS d0, collect(DISTINCT r0.sources) AS q0
}
CALL (a0, d0) {
  UNWIND a0 + d0 AS n
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (a0, d0, q0) {
  UNWIND [n IN a0 + d0 | n.sources] + q0 AS ids
  UNWIND ids AS id
  WITH DISTINCT id
  MATCH (n:Node {id: id}) WHERE n.date IS NOT NULL
  RETURN collect([id, n.date]) AS documents
}
WITH *, [n IN a0 | n.id] AS starts
CALL (starts, e0, records, documents) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, starts, e0, records, documents;

CYPHER 5
CALL () {
  MATCH (n:Node) WHERE n.id IN $p1
  RETURN collect(n) AS found0
}
WITH *, found0[..$p0] AS ring0
CALL (ring0) {
  UNWIND ring0 AS n
  MATCH (n)-[r:PARTICIPATES_IN|TARGETS]-(m) WHERE NOT m IN ring0
  WITH DISTINCT m ORDER BY m.connectionsKey DESC, m.id LIMIT $limit0
  RETURN collect(m) AS found1
}
WITH *, found1[..$p0 - size(ring0)] AS ring1
WITH *, ring0 + ring1 AS seen0
CALL (seen0) {
  UNWIND seen0 AS n
  MATCH (n)-[r:PARTICIPATES_IN|TARGETS]->(m) WHERE m IN seen0
  RETURN collect(r.record) AS links
}
WITH *, [n IN seen0 | n.record] AS records, size(found0) > size(ring0) OR size(found1) > size(ring1) AS more
CALL (records, links, more) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, records, links, more;
