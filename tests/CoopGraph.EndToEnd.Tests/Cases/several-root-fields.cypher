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
  WITH n WHERE n:Network
  CALL (n) {
    RETURN sum(COUNT { (n)<-[:MEMBER_OF]-() }) AS count
  }
  RETURN collect([n.id, count]) AS t0
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Network
  CALL (n) {
    MATCH (n)<-[r0:MEMBER_OF]-(m0)
    OPTIONAL MATCH (heir0:Node {id: CASE WHEN m0.became IS NOT NULL THEN split([i IN range(0, size(m0.became) - 1) WHERE m0.becameFrom[i] <= $p1 | m0.became[i]][-1], ' ')[-1] END})
    WITH *, coalesce(heir0, m0) AS m1
    RETURN m1, r0, (m1 <> m0) AS via ORDER BY m1.nameKey, r0.id + '|' + m1.id LIMIT $limit0
  }
  RETURN collect([n.id, m1.id, [r0.id, r0.qualifier, r0.from, r0.to], via]) AS e0, collect(DISTINCT m1) AS s1
}
CALL (version) {
  UNWIND $p2 AS id
  MATCH (n:Node {id: id})
  RETURN collect(DISTINCT n) AS s2
}
CALL (version) {
  MATCH (n:Territory) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND n.level = $p3
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit1
  RETURN collect(n) AS s3
}
WITH *, COUNT { MATCH (n:Territory) WHERE n.level = $p3 RETURN n } AS total0
WITH *, [n IN s3 | n.id] AS ids0
CALL (version) {
  MATCH (n:Source) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit2
  RETURN collect(n) AS s4
}
WITH *, [n IN s4 | n.id] AS ids1
CALL (s0, s1, s2, s3, s4) {
  UNWIND s0 + s1 + s2 + s3 + s4 AS n
  WITH DISTINCT n
  RETURN collect([n.id, n.kind, n.name]) AS briefs
}
CALL (version, since, e0, t0, total0, ids0, ids1, briefs) {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN version = coalesce(g.version, 0) AND CASE WHEN since > coalesce(c.since, 0) THEN since ELSE coalesce(c.since, 0) END < timestamp() - 30000 AS settled
}
RETURN settled, e0, t0, total0, ids0, ids1, briefs;
