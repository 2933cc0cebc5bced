CYPHER 5
CALL () {
  MATCH (n:Actor) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND (EXISTS { WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p1 AND n.standsTo[i] >= $p0] | ids + split(n.stands[i], ' ')) END AS own0 UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self0 MATCH (self0)-[r0:MEMBER_OF]->(m0) WHERE (self0.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self0.shown) - 1) WHERE self0.spokenFrom[i] <= r0.spokenKey AND self0.spokenTo[i] >= r0.spokenKey AND self0.shownFrom[i] <= $p1 AND self0.shownTo[i] >= $p0] | ids + split(self0.shown[i], ' ')) WHERE body IN own0)) UNWIND CASE WHEN m0.lineage IS NULL THEN [m0] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(m0.shown) - 1) WHERE m0.spokenFrom[i] <= r0.spokenKey AND m0.spokenTo[i] >= r0.spokenKey AND m0.shownFrom[i] <= $p1 AND m0.shownTo[i] >= $p0] | ids + split(m0.shown[i], ' ')) RETURN body } END AS m1 WITH * WHERE m1.id = $p2 RETURN 1 AS one } AND EXISTS { WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p4 AND n.standsTo[i] >= $p3] | ids + split(n.stands[i], ' ')) END AS own1 UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self1 MATCH (self1)-[r1:PARTICIPATES_IN]->(m2) WHERE (self1.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self1.shown) - 1) WHERE self1.spokenFrom[i] <= r1.spokenKey AND self1.spokenTo[i] >= r1.spokenKey AND self1.shownFrom[i] <= $p4 AND self1.shownTo[i] >= $p3] | ids + split(self1.shown[i], ' ')) WHERE body IN own1)) AND (NOT coalesce(m2.umbrella = true, false) AND EXISTS { MATCH (m2)-[r2:TARGETS]->(m3) MATCH (m3)-[:WITHIN*0..]->(m4) WITH DISTINCT m4, r2 MATCH (m4)-[:SUCCEEDED_BY*0..]->(m5) WITH DISTINCT m5, r2 MATCH (m5)-[:WITHIN*0..]->(m6) WITH DISTINCT m6, r2 WITH DISTINCT m6, r2 WHERE m6.id = $p5 RETURN 1 AS one }) RETURN 1 AS one })
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit0
  RETURN collect(n) AS s0
}
WITH *, COUNT { MATCH (n:Actor) WHERE (EXISTS { WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p1 AND n.standsTo[i] >= $p0] | ids + split(n.stands[i], ' ')) END AS own0 UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self0 MATCH (self0)-[r0:MEMBER_OF]->(m0) WHERE (self0.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self0.shown) - 1) WHERE self0.spokenFrom[i] <= r0.spokenKey AND self0.spokenTo[i] >= r0.spokenKey AND self0.shownFrom[i] <= $p1 AND self0.shownTo[i] >= $p0] | ids + split(self0.shown[i], ' ')) WHERE body IN own0)) UNWIND CASE WHEN m0.lineage IS NULL THEN [m0] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(m0.shown) - 1) WHERE m0.spokenFrom[i] <= r0.spokenKey AND m0.spokenTo[i] >= r0.spokenKey AND m0.shownFrom[i] <= $p1 AND m0.shownTo[i] >= $p0] | ids + split(m0.shown[i], ' ')) RETURN body } END AS m1 WITH * WHERE m1.id = $p2 RETURN 1 AS one } AND EXISTS { WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p4 AND n.standsTo[i] >= $p3] | ids + split(n.stands[i], ' ')) END AS own1 UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self1 MATCH (self1)-[r1:PARTICIPATES_IN]->(m2) WHERE (self1.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self1.shown) - 1) WHERE self1.spokenFrom[i] <= r1.spokenKey AND self1.spokenTo[i] >= r1.spokenKey AND self1.shownFrom[i] <= $p4 AND self1.shownTo[i] >= $p3] | ids + split(self1.shown[i], ' ')) WHERE body IN own1)) AND (NOT coalesce(m2.umbrella = true, false) AND EXISTS { MATCH (m2)-[r2:TARGETS]->(m3) MATCH (m3)-[:WITHIN*0..]->(m4) WITH DISTINCT m4, r2 MATCH (m4)-[:SUCCEEDED_BY*0..]->(m5) WITH DISTINCT m5, r2 MATCH (m5)-[:WITHIN*0..]->(m6) WITH DISTINCT m6, r2 WITH DISTINCT m6, r2 WHERE m6.id = $p5 RETURN 1 AS one }) RETURN 1 AS one }) RETURN n } AS total0
WITH *, [n IN s0 | [n.id, n.name]] AS e0
CALL (e0) {
  MATCH (n:Actor) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND (EXISTS { MATCH (n)-[r3:ABOUT]->(m7) WHERE r3.qualifier = $p6 MATCH (m7)-[:PART_OF*0..]->(m8) WITH DISTINCT m8, r3 WITH DISTINCT m8, r3 WHERE m8.id = $p7 RETURN 1 AS one } AND NOT coalesce(n:Company, false))
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit1
  RETURN collect(n) AS s1
}
WITH *, [n IN s1 | [n.id, n.name]] AS e1
CALL (s1) {
  UNWIND s1 AS n
  WITH n WHERE n:Actor
  CALL (n) {
    MATCH (n)-[r4:ABOUT]->(m9) WHERE r4.qualifier = $p8
    RETURN m9, r4 ORDER BY r4.id
  }
  RETURN collect([n.id, [m9.id, m9.name], [r4.id, r4.qualifier, r4.from, r4.to]]) AS e2
}
CALL (e2) {
  MATCH (n:Actor) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND (n.foldedText CONTAINS $p9 OR n.identifierText CONTAINS $p10)
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit2
  RETURN collect(n) AS s2
}
WITH *, [n IN s2 | [n.id, n.name]] AS e3
CALL (total0, e0, e1, e2, e3) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, total0, e0, e1, e2, e3;
