CYPHER 5
CALL () {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN coalesce(g.version, 0) AS version, coalesce(c.since, 0) AS since
}
CALL (version) {
  MATCH (n:Actor) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND (EXISTS { MATCH (n)<-[:SUCCEEDED_BY*0..]-(m0) WITH DISTINCT m0 MATCH (m0)-[r0:MEMBER_OF]->(m1) WHERE m1.id = $p0 RETURN 1 AS one } AND EXISTS { MATCH (n)<-[:SUCCEEDED_BY*0..]-(m2) WITH DISTINCT m2 MATCH (m2)-[r1:PARTICIPATES_IN]->(m3) WHERE (NOT coalesce(m3.umbrella = true, false) AND EXISTS { MATCH (m3)-[r2:TARGETS]->(m4) MATCH (m4)-[:WITHIN*0..]->(m5) WITH DISTINCT m5, r2 MATCH (m5)-[:SUCCEEDED_BY*0..]->(m6) WITH DISTINCT m6, r2 MATCH (m6)-[:WITHIN*0..]->(m7) WITH DISTINCT m7, r2 WHERE m7.id = $p1 RETURN 1 AS one }) RETURN 1 AS one })
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit0
  RETURN collect(n) AS s0
}
WITH *, COUNT { MATCH (n:Actor) WHERE (EXISTS { MATCH (n)<-[:SUCCEEDED_BY*0..]-(m0) WITH DISTINCT m0 MATCH (m0)-[r0:MEMBER_OF]->(m1) WHERE m1.id = $p0 RETURN 1 AS one } AND EXISTS { MATCH (n)<-[:SUCCEEDED_BY*0..]-(m2) WITH DISTINCT m2 MATCH (m2)-[r1:PARTICIPATES_IN]->(m3) WHERE (NOT coalesce(m3.umbrella = true, false) AND EXISTS { MATCH (m3)-[r2:TARGETS]->(m4) MATCH (m4)-[:WITHIN*0..]->(m5) WITH DISTINCT m5, r2 MATCH (m5)-[:SUCCEEDED_BY*0..]->(m6) WITH DISTINCT m6, r2 MATCH (m6)-[:WITHIN*0..]->(m7) WITH DISTINCT m7, r2 WHERE m7.id = $p1 RETURN 1 AS one }) RETURN 1 AS one }) RETURN n } AS total0
WITH *, [n IN s0 | n.id] AS ids0
CALL (version) {
  MATCH (n:Actor) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND (EXISTS { MATCH (n)-[r3:ABOUT]->(m8) WHERE r3.qualifier = $p2 MATCH (m8)-[:PART_OF*0..]->(m9) WITH DISTINCT m9, r3 WHERE m9.id = $p3 RETURN 1 AS one } AND NOT coalesce(n:Company, false))
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit1
  RETURN collect(n) AS s1
}
WITH *, [n IN s1 | n.id] AS ids1
CALL (s1) {
  UNWIND s1 AS n
  WITH n WHERE n:Actor
  CALL (n) {
    MATCH (n)-[r4:ABOUT]->(m10) WHERE r4.qualifier = $p4
    RETURN m10, r4 ORDER BY r4.id
  }
  RETURN collect([n.id, m10.id, [r4.id, r4.qualifier, r4.from, r4.to]]) AS e0, collect(DISTINCT m10) AS s2
}
CALL (version) {
  MATCH (n:Actor) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND (n.foldedText CONTAINS $p5 OR n.identifierText CONTAINS $p6)
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit2
  RETURN collect(n) AS s3
}
WITH *, [n IN s3 | n.id] AS ids2
CALL (s0, s1, s2, s3) {
  UNWIND s0 + s1 + s2 + s3 AS n
  WITH DISTINCT n
  RETURN collect([n.id, n.kind, n.name]) AS briefs
}
CALL (version, since, total0, ids0, ids1, e0, ids2, briefs) {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN version = coalesce(g.version, 0) AND CASE WHEN since > coalesce(c.since, 0) THEN since ELSE coalesce(c.since, 0) END < timestamp() - 30000 AS settled
}
RETURN settled, total0, ids0, ids1, e0, ids2, briefs;
