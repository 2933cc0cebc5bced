CYPHER 5
CALL () {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN coalesce(g.version, 0) AS version, coalesce(c.since, 0) AS since
}
CALL (version) {
  MATCH (n:Actor) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND (EXISTS { MATCH (n)<-[:SUCCEEDED_BY*0..]-(m0) WITH DISTINCT m0 MATCH (m0)-[r0:MEMBER_OF]->(m1) WHERE m1.id IN $p0 RETURN 1 AS one } AND EXISTS { MATCH (n)<-[:SUCCEEDED_BY*0..]-(m2) WITH DISTINCT m2 MATCH (m2)-[r1:PARTICIPATES_IN]->(m3) WHERE (NOT coalesce(m3.umbrella = true, false) AND EXISTS { MATCH (m3)-[r2:TARGETS]->(m4) MATCH (m4)-[:WITHIN*0..]->(m5) WITH DISTINCT m5, r2 MATCH (m5)-[:SUCCEEDED_BY*0..]->(m6) WITH DISTINCT m6, r2 MATCH (m6)-[:WITHIN*0..]->(m7) WITH DISTINCT m7, r2 WHERE m7.id IN $p1 RETURN 1 AS one }) RETURN 1 AS one })
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit0
  RETURN collect(n) AS s0
}
CALL (version) {
  MATCH (n:Actor) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND (EXISTS { MATCH (n)-[r3:ABOUT]->(m8) WHERE r3.qualifier IN $p2 MATCH (m8)-[:PART_OF*0..]->(m9) WITH DISTINCT m9, r3 WHERE m9.id IN $p3 RETURN 1 AS one } AND NOT coalesce(n.kind IN $p4, false))
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit1
  RETURN collect(n) AS s1
}
CALL (s1) {
  UNWIND s1 AS n
  WITH n WHERE n.kind IN $p6
  CALL (n) {
    MATCH (n)-[r4:ABOUT]->(m10) WHERE r4.qualifier IN $p5
    RETURN m10, r4
    ORDER BY r4.id
  }
  RETURN collect([n.id, m10.id, r4.record]) AS e0, collect(DISTINCT m10) AS s2
}
CALL (version) {
  MATCH (n:Actor) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND (n.foldedText CONTAINS $p7 OR n.identifierText CONTAINS $p8)
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit2
  RETURN collect(n) AS s3
}
CALL (s0, s1, s2, s3) {
  UNWIND s0 + s1 + s2 + s3 AS n
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (version, since, records) {
  OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN version = coalesce(g.version, 0) AND CASE WHEN since > coalesce(c.since, 0) THEN since ELSE coalesce(c.since, 0) END < timestamp() - 30000 AS settled
}
RETURN settled, [n IN s0 | n.id] AS ids0, COUNT { MATCH (n:Actor) WHERE (EXISTS { MATCH (n)<-[:SUCCEEDED_BY*0..]-(m0) WITH DISTINCT m0 MATCH (m0)-[r0:MEMBER_OF]->(m1) WHERE m1.id IN $p0 RETURN 1 AS one } AND EXISTS { MATCH (n)<-[:SUCCEEDED_BY*0..]-(m2) WITH DISTINCT m2 MATCH (m2)-[r1:PARTICIPATES_IN]->(m3) WHERE (NOT coalesce(m3.umbrella = true, false) AND EXISTS { MATCH (m3)-[r2:TARGETS]->(m4) MATCH (m4)-[:WITHIN*0..]->(m5) WITH DISTINCT m5, r2 MATCH (m5)-[:SUCCEEDED_BY*0..]->(m6) WITH DISTINCT m6, r2 MATCH (m6)-[:WITHIN*0..]->(m7) WITH DISTINCT m7, r2 WHERE m7.id IN $p1 RETURN 1 AS one }) RETURN 1 AS one }) RETURN n } AS total0, [n IN s1 | n.id] AS ids1, e0, [n IN s3 | n.id] AS ids2, records;
