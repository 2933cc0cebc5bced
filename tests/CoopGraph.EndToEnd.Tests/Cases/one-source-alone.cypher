CYPHER 5
CALL () {
  CALL db.index.fulltext.queryNodes('words', $p0) YIELD node
  WITH node AS n WHERE any(source IN n.sources WHERE source IN $p1)
  WITH n, CASE WHEN all(word IN $p2 WHERE word IN n.words) THEN 0 WHEN all(word IN $p2 WHERE any(own IN n.words WHERE own STARTS WITH word)) THEN 1 ELSE 2 END AS distance
  ORDER BY distance, n.id LIMIT $limit0
  RETURN collect([n.record, n.connectionsKey, n:Former]) AS found
}
CALL (found) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, found;

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
    MATCH (self1)-[r2:PARTICIPATES_IN]->(m1) WHERE (self1.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self1.shown) - 1) WHERE self1.spokenFrom[i] <= r2.spokenKey AND self1.spokenTo[i] >= r2.spokenKey AND self1.shownFrom[i] <= $p5 AND self1.shownTo[i] >= $p4] | ids + split(self1.shown[i], ' ')) WHERE body IN own1)) AND any(source IN r2.sources WHERE source IN $p6)
    WITH m1, r2, [r2, self1, (self1 <> n), null] AS part1, any(source IN m1.sources WHERE source IN $p7) AS passes0 ORDER BY r2.qualifier, r2.id
    WITH m1, collect(part1) AS parts1, min(part1[2]) AS via1, max(passes0) AS passes0 WHERE passes0
    WITH *, parts1[0][0] AS r3
    WITH m1, r3, parts1, via1 AS via ORDER BY m1.nameKey, m1.id
    WITH collect([m1, r3, parts1, via]) AS found
    UNWIND found[..$p8] AS row
    RETURN row[0] AS m1, row[1] AS r3, row[2] AS parts1, row[3] AS via, size(found) AS count
  }
  RETURN collect([n.id, [m1.id, m1.name], [part IN parts1 | [part[0].record, null, part[2], part[3]]], via, count]) AS e2, collect(reduce(ids = [], part IN parts1 | ids + part[0].sources)) AS x0
}
CALL (x0) {
  UNWIND x0 AS list
  UNWIND list AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect(m) AS s1
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Actor
  CALL (n) {
    WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p10 AND n.standsTo[i] >= $p9] | ids + split(n.stands[i], ' ')) END AS own2
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self2
    MATCH (self2)-[r4:PARTICIPATES_IN]->(m2) WHERE (self2.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self2.shown) - 1) WHERE self2.spokenFrom[i] <= r4.spokenKey AND self2.spokenTo[i] >= r4.spokenKey AND self2.shownFrom[i] <= $p10 AND self2.shownTo[i] >= $p9] | ids + split(self2.shown[i], ' ')) WHERE body IN own2)) AND r4.qualifier IN $p11 AND any(source IN r4.sources WHERE source IN $p12) AND NOT coalesce(m2.umbrella, false) AND any(source IN m2.sources WHERE source IN $p13)
    MATCH (m2)<-[r5:PARTICIPATES_IN]-(x1) WHERE r5.qualifier IN $p11 AND any(source IN r5.sources WHERE source IN $p14)
    UNWIND CASE WHEN x1.lineage IS NULL THEN [x1] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(x1.shown) - 1) WHERE x1.spokenFrom[i] <= r5.spokenKey AND x1.spokenTo[i] >= r5.spokenKey AND x1.shownFrom[i] <= $p10 AND x1.shownTo[i] >= $p9] | ids + split(x1.shown[i], ' ')) RETURN body } END AS m3
    WITH * WHERE NOT m3.id IN own2
    WITH m3, collect(DISTINCT m2) AS through0, max(m3 = x1 AND self2 = n) AS direct0
    WITH m3, through0, NOT direct0 AS via ORDER BY m3.nameKey, m3.id
    WITH collect([m3, through0, via]) AS found
    UNWIND found[..$p15] AS row
    RETURN row[0] AS m3, row[1] AS through0, row[2] AS via, size(found) AS count
  }
  RETURN collect([n.id, [m3.id, m3.name], via, [e IN through0 | [e.id, e.name]], count]) AS e3
}
CALL (e3) {
  MATCH (n:Node) WHERE n.id IN $p16
  RETURN collect(n) AS s2
}
WITH *, [n IN s2 | [n.id, n.name]] AS e4
CALL (s2) {
  UNWIND s2 AS n
  WITH n WHERE n:Network
  CALL (n) {
    WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p18 AND n.standsTo[i] >= $p17] | ids + split(n.stands[i], ' ')) END AS own3
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self3
    MATCH (self3)<-[r6:MEMBER_OF]-(m4) WHERE (self3.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self3.shown) - 1) WHERE self3.spokenFrom[i] <= r6.spokenKey AND self3.spokenTo[i] >= r6.spokenKey AND self3.shownFrom[i] <= $p18 AND self3.shownTo[i] >= $p17] | ids + split(self3.shown[i], ' ')) WHERE body IN own3))
    UNWIND CASE WHEN m4.lineage IS NULL THEN [m4] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(m4.shown) - 1) WHERE m4.spokenFrom[i] <= r6.spokenKey AND m4.spokenTo[i] >= r6.spokenKey AND m4.shownFrom[i] <= $p18 AND m4.shownTo[i] >= $p17] | ids + split(m4.shown[i], ' ')) RETURN body } END AS m5
    WITH m5, r6, (m5 <> m4 OR self3 <> n) AS via ORDER BY m5.nameKey, r6.id + '|' + m5.id
    WITH collect([m5, r6, via]) AS found
    UNWIND found[..$p19] AS row
    RETURN row[0] AS m5, row[1] AS r6, row[2] AS via, size(found) AS count
  }
  RETURN collect([n.id, [m5.id, m5.name], [r6.id, r6.qualifier, r6.from, r6.to], via, count]) AS e5
}
CALL (s2) {
  UNWIND s2 AS n
  WITH n WHERE n:Network
  CALL (n) {
    WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p21 AND n.standsTo[i] >= $p20] | ids + split(n.stands[i], ' ')) END AS own4
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self4
    MATCH (self4)<-[r7:MEMBER_OF]-(m6) WHERE (self4.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self4.shown) - 1) WHERE self4.spokenFrom[i] <= r7.spokenKey AND self4.spokenTo[i] >= r7.spokenKey AND self4.shownFrom[i] <= $p21 AND self4.shownTo[i] >= $p20] | ids + split(self4.shown[i], ' ')) WHERE body IN own4))
    UNWIND CASE WHEN m6.lineage IS NULL THEN [m6] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(m6.shown) - 1) WHERE m6.spokenFrom[i] <= r7.spokenKey AND m6.spokenTo[i] >= r7.spokenKey AND m6.shownFrom[i] <= $p21 AND m6.shownTo[i] >= $p20] | ids + split(m6.shown[i], ' ')) RETURN body } END AS m7
    WITH * WHERE any(source IN r7.sources WHERE source IN $p22)
    WITH m7, r7, (m7 <> m6 OR self4 <> n) AS via ORDER BY m7.nameKey, r7.id + '|' + m7.id
    WITH collect([m7, r7, via]) AS found
    UNWIND found[..$p23] AS row
    RETURN row[0] AS m7, row[1] AS r7, row[2] AS via, size(found) AS count
  }
  RETURN collect([n.id, [m7.id, m7.name], r7.record, via, count]) AS e6, collect(r7.sources) AS x2
}
CALL (x2) {
  UNWIND x2 AS list
  UNWIND list AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect(m) AS s3
}
CALL (e6) {
  MATCH (n:Actor) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND any(source IN n.sources WHERE source IN $p24)
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit0
  RETURN collect(n) AS s4
}
WITH *, COUNT { MATCH (n:Actor) WHERE any(source IN n.sources WHERE source IN $p24) RETURN n } AS total0
WITH *, [n IN s4 | [n.id, n.name]] AS e7
CALL (s1, s3) {
  UNWIND s1 + s3 AS n
  WITH DISTINCT n
  RETURN collect([n.id, n.name]) AS briefs
}
CALL (e0, e1, e2, e3, e4, e5, e6, total0, e7, briefs) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, e1, e2, e3, e4, e5, e6, total0, e7, briefs;
