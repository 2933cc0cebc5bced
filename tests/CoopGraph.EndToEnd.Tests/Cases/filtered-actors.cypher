CYPHER 5
CALL () {
  MATCH (n:Actor) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND (EXISTS { MATCH (n)<-[:SUCCEEDED_BY*0..]-(m0) WITH DISTINCT m0 MATCH (m0)-[r0:MEMBER_OF]->(m1) WHERE m1.id = $p0 RETURN 1 AS one } AND EXISTS { MATCH (n)<-[:SUCCEEDED_BY*0..]-(m2) WITH DISTINCT m2 MATCH (m2)-[r1:PARTICIPATES_IN]->(m3) WHERE (NOT coalesce(m3.umbrella = true, false) AND EXISTS { MATCH (m3)-[r2:TARGETS]->(m4) MATCH (m4)-[:WITHIN*0..]->(m5) WITH DISTINCT m5, r2 MATCH (m5)-[:SUCCEEDED_BY*0..]->(m6) WITH DISTINCT m6, r2 MATCH (m6)-[:WITHIN*0..]->(m7) WITH DISTINCT m7, r2 WHERE m7.id = $p1 RETURN 1 AS one }) RETURN 1 AS one })
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit0
  RETURN collect(n) AS s0
}
WITH *, COUNT { MATCH (n:Actor) WHERE (EXISTS { MATCH (n)<-[:SUCCEEDED_BY*0..]-(m0) WITH DISTINCT m0 MATCH (m0)-[r0:MEMBER_OF]->(m1) WHERE m1.id = $p0 RETURN 1 AS one } AND EXISTS { MATCH (n)<-[:SUCCEEDED_BY*0..]-(m2) WITH DISTINCT m2 MATCH (m2)-[r1:PARTICIPATES_IN]->(m3) WHERE (NOT coalesce(m3.umbrella = true, false) AND EXISTS { MATCH (m3)-[r2:TARGETS]->(m4) MATCH (m4)-[:WITHIN*0..]->(m5) WITH DISTINCT m5, r2 MATCH (m5)-[:SUCCEEDED_BY*0..]->(m6) WITH DISTINCT m6, r2 MATCH (m6)-[:WITHIN*0..]->(m7) WITH DISTINCT m7, r2 WHERE m7.id = $p1 RETURN 1 AS one }) RETURN 1 AS one }) RETURN n } AS total0
WITH *, [n IN s0 | [n.id, n.name]] AS e0
CALL (e0) {
  MATCH (n:Actor) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND (EXISTS { MATCH (n)-[r3:ABOUT]->(m8) WHERE r3.qualifier = $p2 MATCH (m8)-[:PART_OF*0..]->(m9) WITH DISTINCT m9, r3 WHERE m9.id = $p3 RETURN 1 AS one } AND NOT coalesce(n:Company, false))
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit1
  RETURN collect(n) AS s1
}
WITH *, [n IN s1 | [n.id, n.name]] AS e1
CALL (s1) {
  UNWIND s1 AS n
  WITH n WHERE n:Actor
  CALL (n) {
    MATCH (n)-[r4:ABOUT]->(m10) WHERE r4.qualifier = $p4
    RETURN m10, r4 ORDER BY r4.id
  }
  RETURN collect([n.id, [m10.id, m10.name], [r4.id, r4.qualifier, r4.from, r4.to]]) AS e2
}
CALL (e2) {
  MATCH (n:Actor) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND (n.foldedText CONTAINS $p5 OR n.identifierText CONTAINS $p6)
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit2
  RETURN collect(n) AS s2
}
WITH *, [n IN s2 | [n.id, n.name]] AS e3
CALL (total0, e0, e1, e2, e3) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, total0, e0, e1, e2, e3;
