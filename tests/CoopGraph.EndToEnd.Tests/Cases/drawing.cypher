CYPHER 5
CALL () {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN coalesce(g.version, 0) AS version, coalesce(c.since, 0) AS since
}
CALL (version) {
  UNWIND $p0 AS id
  MATCH (n:Node {id: id})
  RETURN collect(DISTINCT n) AS a0
}
CALL (a0) {
  UNWIND a0 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[r0:SEATED_IN|GOVERNS|TARGETS]->(m0)
    RETURN m0, r0
  }
  RETURN collect([n.id, m0.id, r0.record, true]) AS e0, collect(DISTINCT m0) AS d0
}
CALL (a0, d0) {
  UNWIND a0 + d0 AS n
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (version, since, e0, records) {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN version = coalesce(g.version, 0) AND CASE WHEN since > coalesce(c.since, 0) THEN since ELSE coalesce(c.since, 0) END < timestamp() - 30000 AS settled
}
RETURN settled, [n IN a0 | n.id] AS starts, e0, records;

CYPHER 5
CALL () {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN coalesce(g.version, 0) AS version, coalesce(c.since, 0) AS since
}
CALL (version) {
  UNWIND $p1 AS id
  MATCH (n:Node {id: id})
  RETURN collect(DISTINCT n) AS found0
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
CALL (version, since, records, links, more) {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN version = coalesce(g.version, 0) AND CASE WHEN since > coalesce(c.since, 0) THEN since ELSE coalesce(c.since, 0) END < timestamp() - 30000 AS settled
}
RETURN settled, records, links, more;
