CYPHER 5
CALL () {
  MATCH (f0:Node) WHERE f0.id IN $p1
  WITH DISTINCT f0 AS n WHERE n:Engagement AND n.id IN $p0
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit0
  RETURN collect(n) AS s0
}
WITH *, [n IN s0 | n.id] AS e0
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Engagement
  CALL (n) {
    MATCH (n)<-[r0:PART_OF]-(m0)
    RETURN m0, r0 ORDER BY r0.id
  }
  RETURN collect([n.id, m0.id, [r0.id, r0.qualifier, r0.from, r0.to]]) AS e1, collect(DISTINCT m0) AS s1
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Engagement
  UNWIND n.sources AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect(m.id) AS e2, collect(m) AS s2
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Engagement
  UNWIND n.claimSources AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect(m.id) AS e3, collect(m) AS s3
}
CALL (e3) {
  MATCH (n:Engagement) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND CASE WHEN n:Engagement THEN [i IN range(0, size(n.activity) - 1) WHERE n.activityFrom[i] <= $p2 | n.activity[i]][-1] END IN $p3
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit1
  RETURN collect(n) AS s4
}
WITH *, COUNT { MATCH (n:Engagement) WHERE CASE WHEN n:Engagement THEN [i IN range(0, size(n.activity) - 1) WHERE n.activityFrom[i] <= $p2 | n.activity[i]][-1] END IN $p3 RETURN n } AS total0
WITH *, [n IN s4 | [n.id, n.name]] AS e4
CALL (e4) {
  MATCH (n:Node) WHERE n.id IN $p4
  RETURN collect(n) AS s5
}
WITH *, [n IN s5 | [n.id, n.name]] AS e5
CALL (s5) {
  UNWIND s5 AS n
  WITH n WHERE n:Actor
  CALL (n) {
    WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p6 AND n.standsTo[i] >= $p5] | ids + split(n.stands[i], ' ')) END AS own0
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self0
    MATCH (self0)-[r1:PARTICIPATES_IN]->(m1) WHERE (self0.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self0.shown) - 1) WHERE self0.spokenFrom[i] <= r1.spokenKey AND self0.spokenTo[i] >= r1.spokenKey AND self0.shownFrom[i] <= $p6 AND self0.shownTo[i] >= $p5] | ids + split(self0.shown[i], ' ')) WHERE body IN own0))
    WITH m1, r1, [r1, self0, (self0 <> n), null] AS part0, (m1:Cooperation AND CASE WHEN m1:Engagement THEN [i IN range(0, size(m1.activity) - 1) WHERE m1.activityFrom[i] <= $p7 | m1.activity[i]][-1] END IN $p8) AS passes0 ORDER BY r1.qualifier, r1.id
    WITH m1, collect(part0) AS parts0, min(part0[2]) AS via0, max(passes0) AS passes0 WHERE passes0
    WITH *, parts0[0][0] AS r2
    RETURN m1, r2, parts0, via0 AS via ORDER BY m1.nameKey, m1.id LIMIT $limit2
  }
  RETURN collect([n.id, [m1.id, m1.name], [part IN parts0 | [[part[0].id, part[0].qualifier, part[0].from, part[0].to], null, part[2], part[3]]], via]) AS e6
}
CALL (s5) {
  UNWIND s5 AS n
  WITH n WHERE n:Actor
  CALL (n) {
    WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p10 AND n.standsTo[i] >= $p9] | ids + split(n.stands[i], ' ')) END AS own1
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self1
    MATCH (self1)-[r3:PARTICIPATES_IN]->(m2) WHERE (self1.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self1.shown) - 1) WHERE self1.spokenFrom[i] <= r3.spokenKey AND self1.spokenTo[i] >= r3.spokenKey AND self1.shownFrom[i] <= $p10 AND self1.shownTo[i] >= $p9] | ids + split(self1.shown[i], ' ')) WHERE body IN own1))
    WITH m2, r3, [r3, self1, (self1 <> n), null] AS part1, (m2:Cooperation AND CASE WHEN m2:Engagement THEN [i IN range(0, size(m2.activity) - 1) WHERE m2.activityFrom[i] <= $p11 | m2.activity[i]][-1] END IN $p12) AS passes1 ORDER BY r3.qualifier, r3.id
    WITH m2, collect(part1) AS parts1, min(part1[2]) AS via1, max(passes1) AS passes1 WHERE passes1
    WITH *, parts1[0][0] AS r4
    RETURN m2, r4, parts1, via1 AS via ORDER BY m2.nameKey, m2.id LIMIT $limit3
  }
  RETURN collect([n.id, [m2.id, m2.name], [part IN parts1 | [[part[0].id, part[0].qualifier, part[0].from, part[0].to], null, part[2], part[3]]], via]) AS e7
}
CALL (s0, s1, s2, s3) {
  UNWIND s0 + s1 + s2 + s3 AS n
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (e0, e1, e2, e3, total0, e4, e5, e6, e7, records) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, e1, e2, e3, total0, e4, e5, e6, e7, records;
