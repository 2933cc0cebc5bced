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
    MATCH (n)<-[r0:MEMBER_OF]-(m0)
    MATCH (m1:Node {id: CASE WHEN m0.became IS NULL THEN m0.id ELSE split([i IN range(0, size(m0.became) - 1) WHERE m0.becameFrom[i] <= $p1 | m0.became[i]][-1], ' ')[-1] END})
    RETURN m1, r0, m0, (m1 <> m0) AS via
    ORDER BY m1.nameKey, r0.id + '|' + m1.id LIMIT $p3
  }
  RETURN collect([n.id, m1.id, r0.record, m0.id, via]) AS e0, collect(DISTINCT m1) AS s1, collect(DISTINCT m0) AS s2
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n.kind IN $p4
  CALL (n) {
    MATCH (n)<-[r1:MEMBER_OF]-(m2)
    MATCH (m3:Node {id: CASE WHEN m2.became IS NULL THEN m2.id ELSE split([i IN range(0, size(m2.became) - 1) WHERE m2.becameFrom[i] <= $p5 | m2.became[i]][-1], ' ')[-1] END})
    RETURN count(*) AS count
  }
  RETURN collect([n.id, count]) AS t0
}
CALL (version) {
  UNWIND $p6 AS id
  MATCH (n:Node {id: id})
  RETURN collect(DISTINCT n) AS s3
}
CALL (version) {
  MATCH (n:Territory) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND n.level IN $p7
  WITH n ORDER BY n.nameKey, n.id LIMIT $p8
  RETURN collect(n) AS s4
}
CALL (version) {
  MATCH (n:Source) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL
  WITH n ORDER BY n.nameKey, n.id LIMIT $p9
  RETURN collect(n) AS s5
}
CALL (s0, s1, s2, s3, s4, s5) {
  UNWIND s0 + s1 + s2 + s3 + s4 + s5 AS n
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (version, since, records) {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN version = coalesce(g.version, 0) AND CASE WHEN since > coalesce(c.since, 0) THEN since ELSE coalesce(c.since, 0) END < timestamp() - 30000 AS settled
}
RETURN settled, [n IN s0 | n.id] AS ids0, e0, t0, [n IN s3 | n.id] AS ids1, [n IN s4 | n.id] AS ids2, COUNT { MATCH (n:Territory) WHERE n.level IN $p7 RETURN n } AS total0, [n IN s5 | n.id] AS ids3, records;
