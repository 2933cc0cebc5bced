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
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n.kind IN $p1
  CALL (n) {
    MATCH (n)-[r0:PART_OF]->(m0)
    RETURN m0, r0
    ORDER BY r0.id LIMIT $limit0
  }
  RETURN collect([n.id, m0.id, r0.record]) AS e0, collect(DISTINCT m0) AS s1
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n.kind IN $p4
  CALL (n) {
    MATCH (n)<-[r1:PARTICIPATES_IN]-(m1) WHERE r1.qualifier IN $p2
    OPTIONAL MATCH (heir0:Node {id: CASE WHEN m1.became IS NOT NULL THEN split([i IN range(0, size(m1.became) - 1) WHERE m1.becameFrom[i] <= $p3 | m1.became[i]][-1], ' ')[-1] END})
    WITH *, coalesce(heir0, m1) AS m2
    RETURN m2, r1, (m2 <> m1) AS via
    ORDER BY r1.id + '|' + m2.id
  }
  RETURN collect([n.id, m2.id, r1.record, via]) AS e1, collect(DISTINCT m2) AS s2, collect(r1.sources) AS x0
}
CALL (x0) {
  UNWIND x0 AS list
  UNWIND list AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect(m) AS s3
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n.kind IN $p5
  CALL (n) {
    MATCH (n)<-[r2:UNDER]-(m3)
    RETURN m3, r2
    ORDER BY m3.nameKey, r2.id LIMIT $limit1
  }
  RETURN collect([n.id, m3.id, r2.record]) AS e2, collect(DISTINCT m3) AS s4
}
CALL (s0, s1, s2, s3, s4) {
  UNWIND s0 + s1 + s2 + s3 + s4 AS n
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (version, since, records) {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN version = coalesce(g.version, 0) AND CASE WHEN since > coalesce(c.since, 0) THEN since ELSE coalesce(c.since, 0) END < timestamp() - 30000 AS settled
}
RETURN settled, [n IN s0 | n.id] AS ids, e0, e1, e2, records;

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
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n.kind IN $p2
  CALL (n) {
    MATCH (n)<-[r0:PART_OF]-(m0) WHERE m0.instrumentKind IN $p1
    RETURN m0, r0
    ORDER BY m0.fromKey, m0.nameKey, r0.id
  }
  RETURN collect([n.id, m0.id, r0.record]) AS e0, collect(DISTINCT m0) AS s1
}
CALL (s0, s1) {
  UNWIND s0 + s1 AS n
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (version, since, records) {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN version = coalesce(g.version, 0) AND CASE WHEN since > coalesce(c.since, 0) THEN since ELSE coalesce(c.since, 0) END < timestamp() - 30000 AS settled
}
RETURN settled, [n IN s0 | n.id] AS ids, e0, records;
