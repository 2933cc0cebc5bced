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
    OPTIONAL MATCH (heir0:Node {id: CASE WHEN m0.became IS NOT NULL THEN split([i IN range(0, size(m0.became) - 1) WHERE m0.becameFrom[i] <= $p1 | m0.became[i]][-1], ' ')[-1] END})
    WITH *, coalesce(heir0, m0) AS m1
    RETURN m1, r0, (m1 <> m0) AS via
    ORDER BY m1.nameKey, r0.id + '|' + m1.id LIMIT $limit0
  }
  RETURN collect([n.id, m1.id, r0.record, via]) AS e0, collect(DISTINCT m1) AS s1
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n.kind IN $p3
  CALL (n) {
    RETURN sum(COUNT { (n)<-[:MEMBER_OF]-() }) AS count
  }
  RETURN collect([n.id, count]) AS t0
}
CALL (version) {
  UNWIND $p4 AS id
  MATCH (n:Node {id: id})
  RETURN collect(DISTINCT n) AS s2
}
CALL (version) {
  MATCH (n:Territory) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND n.level IN $p5
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit1
  RETURN collect(n) AS s3
}
CALL (version) {
  MATCH (n:Source) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit2
  RETURN collect(n) AS s4
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
RETURN settled, [n IN s0 | n.id] AS ids0, e0, t0, [n IN s2 | n.id] AS ids1, [n IN s3 | n.id] AS ids2, COUNT { MATCH (n:Territory) WHERE n.level IN $p5 RETURN n } AS total0, [n IN s4 | n.id] AS ids3, records;
