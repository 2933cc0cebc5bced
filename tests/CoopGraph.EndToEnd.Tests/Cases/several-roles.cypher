CYPHER 5
CALL () {
  MATCH (n:Node) WHERE n.id IN $p0
  RETURN collect(n) AS s0
}
WITH *, [n IN s0 | [n.id, n.name]] AS e0
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Actor
  CALL (n) {
    WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p2 AND n.standsTo[i] >= $p1] | ids + split(n.stands[i], ' ')) END AS own0
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self0
    MATCH (self0)-[r0:PARTICIPATES_IN]->(m0) WHERE (self0.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self0.shown) - 1) WHERE self0.spokenFrom[i] <= r0.spokenKey AND self0.spokenTo[i] >= r0.spokenKey AND self0.shownFrom[i] <= $p2 AND self0.shownTo[i] >= $p1] | ids + split(self0.shown[i], ' ')) WHERE body IN own0))
    WITH m0, r0, [r0, self0, (self0 <> n), null] AS part0 ORDER BY r0.qualifier, r0.id
    WITH m0, collect(part0) AS parts0, min(part0[2]) AS via0
    WITH *, parts0[0][0] AS r1
    WITH m0, r1, parts0, via0 AS via ORDER BY m0.nameKey, m0.id
    WITH collect([m0, r1, parts0, via]) AS found
    UNWIND found[..$p3] AS row
    RETURN row[0] AS m0, row[1] AS r1, row[2] AS parts0, row[3] AS via, size(found) AS count
  }
  RETURN collect([n.id, [m0.id, m0.name], [part IN parts0 | [[part[0].id, part[0].qualifier, part[0].from, part[0].to], null, part[2], part[3]]], via, count]) AS e1
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Actor
  CALL (n) {
    WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p5 AND n.standsTo[i] >= $p4] | ids + split(n.stands[i], ' ')) END AS own1
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self1
    MATCH (self1)-[r2:PARTICIPATES_IN]->(m1) WHERE (self1.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self1.shown) - 1) WHERE self1.spokenFrom[i] <= r2.spokenKey AND self1.spokenTo[i] >= r2.spokenKey AND self1.shownFrom[i] <= $p5 AND self1.shownTo[i] >= $p4] | ids + split(self1.shown[i], ' ')) WHERE body IN own1))
    WITH m1, r2, [r2, self1, (self1 <> n), null] AS part1, r2.qualifier = $p6 AS passes0 ORDER BY r2.qualifier, r2.id
    WITH m1, collect(part1) AS parts1, min(part1[2]) AS via1, max(passes0) AS passes0 WHERE passes0
    WITH *, parts1[0][0] AS r3
    WITH m1, r3, parts1, via1 AS via ORDER BY m1.nameKey, m1.id
    WITH collect([m1, r3, parts1, via]) AS found
    UNWIND found[..$p7] AS row
    RETURN row[0] AS m1, row[1] AS r3, row[2] AS parts1, row[3] AS via, size(found) AS count
  }
  RETURN collect([n.id, [m1.id, m1.name], [part IN parts1 | [part[0].record, null, part[2], part[3]]], via, count]) AS e2, collect(reduce(ids = [], part IN parts1 | ids + part[0].sources)) AS x0, collect(reduce(ids = [], part IN parts1 | ids + part[0].sources)) AS x1
}
CALL (x0) {
  UNWIND x0 AS list
  UNWIND list AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect(m) AS s1
}
CALL (x1) {
  UNWIND x1 AS list
  UNWIND list AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect(m) AS s2
}
CALL (e2) {
  MATCH (n:Node) WHERE n.id IN $p8
  RETURN collect(n) AS s3
}
WITH *, [n IN s3 | [n.id, n.name]] AS e3
CALL (s3) {
  UNWIND s3 AS n
  WITH n WHERE n:Engagement
  CALL (n) {
    WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p10 AND n.standsTo[i] >= $p9] | ids + split(n.stands[i], ' ')) END AS own2
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self2
    MATCH (self2)<-[r4:PARTICIPATES_IN]-(m2) WHERE (self2.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self2.shown) - 1) WHERE self2.spokenFrom[i] <= r4.spokenKey AND self2.spokenTo[i] >= r4.spokenKey AND self2.shownFrom[i] <= $p10 AND self2.shownTo[i] >= $p9] | ids + split(self2.shown[i], ' ')) WHERE body IN own2))
    UNWIND CASE WHEN m2.lineage IS NULL THEN [m2] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(m2.shown) - 1) WHERE m2.spokenFrom[i] <= r4.spokenKey AND m2.spokenTo[i] >= r4.spokenKey AND m2.shownFrom[i] <= $p10 AND m2.shownTo[i] >= $p9] | ids + split(m2.shown[i], ' ')) RETURN body } END AS m3
    WITH m3, r4, [r4, m2, (m3 <> m2 OR self2 <> n), null] AS part2, r4.qualifier = $p11 AS passes1 ORDER BY r4.qualifier, r4.id
    WITH m3, collect(part2) AS parts2, min(part2[2]) AS via2, max(passes1) AS passes1 WHERE passes1
    WITH *, parts2[0][0] AS r5
    WITH m3, r5, parts2, via2 AS via ORDER BY coalesce(r5.qualifier, ''), m3.nameKey, m3.id
    WITH collect([m3, r5, parts2, via]) AS found
    UNWIND found[..$p12] AS row
    RETURN row[0] AS m3, row[1] AS r5, row[2] AS parts2, row[3] AS via, size(found) AS count
  }
  RETURN collect([n.id, [m3.id, m3.name], [part IN parts2 | [[part[0].id, part[0].qualifier, part[0].from, part[0].to], [part[1].id, part[1].name], part[2], part[3]]], via, count]) AS e4
}
CALL (e4) {
  MATCH (n:Node) WHERE n.id IN $p13
  RETURN collect(n) AS s4
}
WITH *, [n IN s4 | [n.id, n.name]] AS e5
CALL (s4) {
  UNWIND s4 AS n
  WITH n WHERE n:Actor
  CALL (n) {
    WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p19 AND n.standsTo[i] >= $p18] | ids + split(n.stands[i], ' ')) END AS own3
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self3
    MATCH (self3)-[r6:PARTICIPATES_IN]->(m4) WHERE (self3.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self3.shown) - 1) WHERE self3.spokenFrom[i] <= r6.spokenKey AND self3.spokenTo[i] >= r6.spokenKey AND self3.shownFrom[i] <= $p19 AND self3.shownTo[i] >= $p18] | ids + split(self3.shown[i], ' ')) WHERE body IN own3)) AND (r6.sinceKey <= $p15 AND r6.untilKey >= $p14 AND r6.sinceKey <= r6.untilKey AND m4.sinceKey <= $p15 AND m4.untilKey >= $p14 AND m4.sinceKey <= m4.untilKey AND r6.sinceKey <= m4.untilKey AND m4.sinceKey <= r6.untilKey AND (((r6.beganKey <= $p15 OR (r6.takesDates AND m4.beganKey <= $p15)) AND (r6.heldKey >= $p14 OR (r6.takesDates AND m4.heldKey >= $p14))) OR (r6.sinceKey <= $p16 AND m4.sinceKey <= $p16 AND (r6.knownKey <= $p17 OR (r6.takesDates AND m4.knownKey <= $p17)))))
    WITH m4, r6, [r6, self3, (self3 <> n), ((r6.sinceKey <= $p15 AND r6.untilKey >= $p14 AND r6.sinceKey <= r6.untilKey AND m4.sinceKey <= $p15 AND m4.untilKey >= $p14 AND m4.sinceKey <= m4.untilKey AND r6.sinceKey <= m4.untilKey AND m4.sinceKey <= r6.untilKey AND ((r6.beganKey <= $p15 OR (r6.takesDates AND m4.beganKey <= $p15)) AND (r6.heldKey >= $p14 OR (r6.takesDates AND m4.heldKey >= $p14)))) AND (self3.lineage IS NULL OR all(body IN reduce(ids = [], i IN [i IN range(0, size(self3.shown) - 1) WHERE self3.spokenFrom[i] <= r6.spokenKey AND self3.spokenTo[i] >= r6.spokenKey AND self3.shownFrom[i] <= $p19 AND self3.shownTo[i] >= $p18] | ids + split(self3.shown[i], ' ')) WHERE body = reduce(ids = [], i IN [i IN range(0, size(self3.shown) - 1) WHERE self3.spokenFrom[i] <= r6.spokenKey AND self3.spokenTo[i] >= r6.spokenKey AND self3.shownFrom[i] <= $p19 AND self3.shownTo[i] >= $p18] | ids + split(self3.shown[i], ' '))[0])) AND (m4.lineage IS NULL OR all(body IN reduce(ids = [], i IN [i IN range(0, size(m4.shown) - 1) WHERE m4.spokenFrom[i] <= r6.spokenKey AND m4.spokenTo[i] >= r6.spokenKey AND m4.shownFrom[i] <= $p19 AND m4.shownTo[i] >= $p18] | ids + split(m4.shown[i], ' ')) WHERE body = reduce(ids = [], i IN [i IN range(0, size(m4.shown) - 1) WHERE m4.spokenFrom[i] <= r6.spokenKey AND m4.spokenTo[i] >= r6.spokenKey AND m4.shownFrom[i] <= $p19 AND m4.shownTo[i] >= $p18] | ids + split(m4.shown[i], ' '))[0])))] AS part3, r6.qualifier = $p20 AS passes2 ORDER BY r6.qualifier, r6.id
    WITH m4, collect(part3) AS parts3, min(part3[2]) AS via3, max(part3[3]) AS sure0, max(passes2) AS passes2 WHERE passes2
    WITH *, parts3[0][0] AS r7
    RETURN m4, r7, parts3, via3 AS via, sure0 AS certain ORDER BY m4.nameKey, m4.id LIMIT $limit0
  }
  RETURN collect([n.id, [m4.id, m4.name], [part IN parts3 | [part[0].record, null, part[2], part[3]]], via, certain]) AS e6
}
CALL (e6) {
  MATCH (n:Node) WHERE n.id IN $p21
  RETURN collect(n) AS s5
}
WITH *, [n IN s5 | [n.id, n.name]] AS e7
CALL (s5) {
  UNWIND s5 AS n
  WITH n WHERE n:Actor
  CALL (n) {
    WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p23 AND n.standsTo[i] >= $p22] | ids + split(n.stands[i], ' ')) END AS own4
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self4
    MATCH (self4)-[r8:PARTICIPATES_IN]->(m5) WHERE (self4.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self4.shown) - 1) WHERE self4.spokenFrom[i] <= r8.spokenKey AND self4.spokenTo[i] >= r8.spokenKey AND self4.shownFrom[i] <= $p23 AND self4.shownTo[i] >= $p22] | ids + split(self4.shown[i], ' ')) WHERE body IN own4)) AND any(source IN r8.sources WHERE source IN $p24)
    WITH m5, r8, [r8, self4, (self4 <> n), null] AS part4, (m5.id = $p25 AND any(source IN m5.sources WHERE source IN $p26)) AS passes3 ORDER BY r8.qualifier, r8.id
    WITH m5, collect(part4) AS parts4, min(part4[2]) AS via4, max(passes3) AS passes3 WHERE passes3
    WITH *, parts4[0][0] AS r9
    RETURN m5, r9, parts4, via4 AS via ORDER BY m5.nameKey, m5.id LIMIT $limit1
  }
  RETURN collect([n.id, [m5.id, m5.name], [part IN parts4 | [part[0].record, null, part[2], part[3]]], via]) AS e8, collect(reduce(ids = [], part IN parts4 | ids + part[0].sources)) AS x2
}
CALL (x2) {
  UNWIND x2 AS list
  UNWIND list AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect(m) AS s6
}
CALL (s1, s2, s6) {
  UNWIND s1 + s2 + s6 AS n
  WITH DISTINCT n
  RETURN collect([n.id, n.name]) AS briefs
}
CALL (e0, e1, e2, e3, e4, e5, e6, e7, e8, briefs) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, e1, e2, e3, e4, e5, e6, e7, e8, briefs;
