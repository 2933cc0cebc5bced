CYPHER 5
CALL () {
  MATCH (f0:Node) WHERE f0.id IN $p6
  UNWIND CASE WHEN f0.lineage IS NULL THEN [f0] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN f0.lineage RETURN body } END AS m7
  WITH DISTINCT m7
  MATCH (m7)<-[r3:MEMBER_OF]-(m8)
  UNWIND CASE WHEN m8.lineage IS NULL THEN [m8] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN m8.lineage RETURN body } END AS m9
  WITH DISTINCT m9, r3
  WITH DISTINCT m9 AS n WHERE n:Actor AND (EXISTS { WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p1 AND n.standsTo[i] >= $p0] | ids + split(n.stands[i], ' ')) END AS own0 UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self0 MATCH (self0)-[r0:MEMBER_OF]->(m0) WHERE (self0.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self0.shown) - 1) WHERE self0.spokenFrom[i] <= r0.spokenKey AND self0.spokenTo[i] >= r0.spokenKey AND self0.shownFrom[i] <= $p1 AND self0.shownTo[i] >= $p0] | ids + split(self0.shown[i], ' ')) WHERE body IN own0)) UNWIND CASE WHEN m0.lineage IS NULL THEN [m0] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(m0.shown) - 1) WHERE m0.spokenFrom[i] <= r0.spokenKey AND m0.spokenTo[i] >= r0.spokenKey AND m0.shownFrom[i] <= $p1 AND m0.shownTo[i] >= $p0] | ids + split(m0.shown[i], ' ')) RETURN body } END AS m1 WITH * WHERE m1.id = $p2 RETURN 1 AS one } AND EXISTS { WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p4 AND n.standsTo[i] >= $p3] | ids + split(n.stands[i], ' ')) END AS own1 UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self1 MATCH (self1)-[r1:PARTICIPATES_IN]->(m2) WHERE (self1.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self1.shown) - 1) WHERE self1.spokenFrom[i] <= r1.spokenKey AND self1.spokenTo[i] >= r1.spokenKey AND self1.shownFrom[i] <= $p4 AND self1.shownTo[i] >= $p3] | ids + split(self1.shown[i], ' ')) WHERE body IN own1)) AND (NOT coalesce(m2.umbrella = true, false) AND EXISTS { MATCH (m2)-[r2:TARGETS]->(m3) MATCH (m3)-[:WITHIN*0..]->(m4) WITH DISTINCT m4, r2 MATCH (m4)-[:SUCCEEDED_BY*0..]->(m5) WITH DISTINCT m5, r2 MATCH (m5)-[:WITHIN*0..]->(m6) WITH DISTINCT m6, r2 WITH DISTINCT m6, r2 WHERE m6.id = $p5 RETURN 1 AS one }) RETURN 1 AS one })
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit0
  RETURN collect(n) AS s0
}
WITH *, COUNT { MATCH (f1:Node) WHERE f1.id IN $p7 UNWIND CASE WHEN f1.lineage IS NULL THEN [f1] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN f1.lineage RETURN body } END AS m10 WITH DISTINCT m10 MATCH (m10)<-[r4:MEMBER_OF]-(m11) UNWIND CASE WHEN m11.lineage IS NULL THEN [m11] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN m11.lineage RETURN body } END AS m12 WITH DISTINCT m12, r4 WITH DISTINCT m12 AS n WHERE n:Actor AND (EXISTS { WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p1 AND n.standsTo[i] >= $p0] | ids + split(n.stands[i], ' ')) END AS own0 UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self0 MATCH (self0)-[r0:MEMBER_OF]->(m0) WHERE (self0.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self0.shown) - 1) WHERE self0.spokenFrom[i] <= r0.spokenKey AND self0.spokenTo[i] >= r0.spokenKey AND self0.shownFrom[i] <= $p1 AND self0.shownTo[i] >= $p0] | ids + split(self0.shown[i], ' ')) WHERE body IN own0)) UNWIND CASE WHEN m0.lineage IS NULL THEN [m0] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(m0.shown) - 1) WHERE m0.spokenFrom[i] <= r0.spokenKey AND m0.spokenTo[i] >= r0.spokenKey AND m0.shownFrom[i] <= $p1 AND m0.shownTo[i] >= $p0] | ids + split(m0.shown[i], ' ')) RETURN body } END AS m1 WITH * WHERE m1.id = $p2 RETURN 1 AS one } AND EXISTS { WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p4 AND n.standsTo[i] >= $p3] | ids + split(n.stands[i], ' ')) END AS own1 UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self1 MATCH (self1)-[r1:PARTICIPATES_IN]->(m2) WHERE (self1.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self1.shown) - 1) WHERE self1.spokenFrom[i] <= r1.spokenKey AND self1.spokenTo[i] >= r1.spokenKey AND self1.shownFrom[i] <= $p4 AND self1.shownTo[i] >= $p3] | ids + split(self1.shown[i], ' ')) WHERE body IN own1)) AND (NOT coalesce(m2.umbrella = true, false) AND EXISTS { MATCH (m2)-[r2:TARGETS]->(m3) MATCH (m3)-[:WITHIN*0..]->(m4) WITH DISTINCT m4, r2 MATCH (m4)-[:SUCCEEDED_BY*0..]->(m5) WITH DISTINCT m5, r2 MATCH (m5)-[:WITHIN*0..]->(m6) WITH DISTINCT m6, r2 WITH DISTINCT m6, r2 WHERE m6.id = $p5 RETURN 1 AS one }) RETURN 1 AS one }) RETURN n } AS total0
WITH *, [n IN s0 | [n.id, n.name]] AS e0
CALL (e0) {
  MATCH (f2:Node) WHERE f2.id IN $p10
  MATCH (f2)<-[:PART_OF*0..]-(m15)
  WITH DISTINCT m15
  MATCH (m15)<-[r6:ABOUT]-(m16)
  WITH DISTINCT m16 AS n WHERE n:Actor AND (EXISTS { MATCH (n)-[r5:ABOUT]->(m13) WHERE r5.qualifier = $p8 MATCH (m13)-[:PART_OF*0..]->(m14) WITH DISTINCT m14, r5 WITH DISTINCT m14, r5 WHERE m14.id = $p9 RETURN 1 AS one } AND NOT coalesce(n:Company, false))
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit1
  RETURN collect(n) AS s1
}
WITH *, [n IN s1 | [n.id, n.name]] AS e1
CALL (s1) {
  UNWIND s1 AS n
  WITH n WHERE n:Actor
  CALL (n) {
    MATCH (n)-[r7:ABOUT]->(m17) WHERE r7.qualifier = $p11
    RETURN m17, r7 ORDER BY r7.id
  }
  RETURN collect([n.id, [m17.id, m17.name], [r7.id, r7.qualifier, r7.from, r7.to]]) AS e2
}
CALL (e2) {
  MATCH (n:Actor) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND (n.foldedText CONTAINS $p12 OR n.identifierText CONTAINS $p13)
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit2
  RETURN collect(n) AS s2
}
WITH *, [n IN s2 | [n.id, n.name]] AS e3
CALL (total0, e0, e1, e2, e3) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, total0, e0, e1, e2, e3;
