CYPHER 5
CALL () {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN coalesce(g.version, 0) AS version, coalesce(c.since, 0) AS since
}
CALL (version) {
  UNWIND $p0 AS id
  MATCH (n:Node {id: id})
  WITH DISTINCT n
  RETURN collect(n) AS found
}
WITH *, found AS a0
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
  RETURN collect(n) AS nodes, collect(n.record) AS records
}
CALL (version, since, e0, records) {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN version = coalesce(g.version, 0) AND CASE WHEN since > coalesce(c.since, 0) THEN since ELSE coalesce(c.since, 0) END < timestamp() - 30000 AS settled
}
RETURN settled, [n IN a0 | n.id] AS starts, false AS more, e0, records;

CYPHER 5
CALL () {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN coalesce(g.version, 0) AS version, coalesce(c.since, 0) AS since
}
CALL (version) {
  UNWIND $p1 AS id
  MATCH (n:Node {id: id})
  WITH DISTINCT n
  RETURN collect(n) AS found
}
WITH *, found[..$p0] AS a0
CALL (a0) {
  UNWIND a0 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[r0:PARTICIPATES_IN|TARGETS]->(m0)
    RETURN m0, r0
  }
  WITH n, m0, r0 WHERE NOT m0 IN a0
  WITH m0 ORDER BY n.id, CASE type(r0) WHEN 'PARTICIPATES_IN' THEN 0 WHEN 'TARGETS' THEN 1 END, r0.id
  WITH DISTINCT m0 LIMIT $limit0
  RETURN collect(m0) AS all0
}
WITH *, a0 + all0[..($p0 - size(a0))] AS seen0
CALL (a0, seen0) {
  UNWIND a0 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[r1:PARTICIPATES_IN|TARGETS]->(m1)
    RETURN m1, r1
  }
  WITH * WHERE m1 IN seen0
  RETURN collect([n.id, m1.id, r1.record, true]) AS e0, collect(DISTINCT m1) AS d0
}
CALL (a0, seen0) {
  UNWIND a0 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[r2:PARTICIPATES_IN|TARGETS]-(m2)
    RETURN m2, r2
  }
  WITH n, m2, r2 WHERE NOT m2 IN seen0
  WITH m2 ORDER BY n.id, CASE type(r2) WHEN 'PARTICIPATES_IN' THEN 0 WHEN 'TARGETS' THEN 1 END, r2.id
  WITH DISTINCT m2 LIMIT $limit1
  RETURN collect(m2) AS all1
}
WITH *, seen0 + all1[..($p0 - size(seen0))] AS seen1
CALL (a0, seen1) {
  UNWIND a0 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[r3:PARTICIPATES_IN|TARGETS]-(m3)
    RETURN m3, r3
  }
  WITH * WHERE m3 IN seen1
  RETURN collect([n.id, m3.id, r3.record, true]) AS e1, collect(DISTINCT m3) AS d1
}
WITH *, d0 + d1 AS a1
CALL (a0, d0, d1) {
  UNWIND a0 + d0 + d1 AS n
  WITH DISTINCT n
  RETURN collect(n) AS nodes, collect(n.record) AS records
}
CALL (nodes) {
  UNWIND nodes AS n
  MATCH (n)-[r:PARTICIPATES_IN|TARGETS]->(m) WHERE m IN nodes
  RETURN collect(r.record) AS among
}
CALL (version, since, e0, e1, among, records) {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN version = coalesce(g.version, 0) AND CASE WHEN since > coalesce(c.since, 0) THEN since ELSE coalesce(c.since, 0) END < timestamp() - 30000 AS settled
}
RETURN settled, [n IN a0 | n.id] AS starts, size(found) > $p0 OR size(all0) > $p0 - size(a0) OR size(all1) > $p0 - size(seen0) AS more, e0, e1, among, records;
