CYPHER 5
CALL () {
  MATCH (f0:Node) WHERE f0.id IN $p4
  MATCH (f0)<-[:WITHIN*0..]-(m6)
  WITH DISTINCT m6
  MATCH (m6)<-[:SUCCEEDED_BY*0..]-(m7)
  WITH DISTINCT m7
  MATCH (m7)<-[:WITHIN*0..]-(m8)
  WITH DISTINCT m8
  MATCH (m8)<-[r2:TARGETS]-(m9)
  WITH DISTINCT m9 AS n WHERE n:Engagement AND (EXISTS { MATCH (n)-[r0:TARGETS]->(m0) MATCH (m0)-[:WITHIN*0..]->(m1) WITH DISTINCT m1, r0 MATCH (m1)-[:SUCCEEDED_BY*0..]->(m2) WITH DISTINCT m2, r0 MATCH (m2)-[:WITHIN*0..]->(m3) WITH DISTINCT m3, r0 WITH DISTINCT m3, r0 WHERE m3.id = $p0 RETURN 1 AS one } AND EXISTS { WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p2 AND n.standsTo[i] >= $p1] | ids + split(n.stands[i], ' ')) END AS own0 UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self0 MATCH (self0)<-[r1:PARTICIPATES_IN]-(m4) WHERE (self0.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self0.shown) - 1) WHERE self0.spokenFrom[i] <= r1.spokenKey AND self0.spokenTo[i] >= r1.spokenKey AND self0.shownFrom[i] <= $p2 AND self0.shownTo[i] >= $p1] | ids + split(self0.shown[i], ' ')) WHERE body IN own0)) UNWIND CASE WHEN m4.lineage IS NULL THEN [m4] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(m4.shown) - 1) WHERE m4.spokenFrom[i] <= r1.spokenKey AND m4.spokenTo[i] >= r1.spokenKey AND m4.shownFrom[i] <= $p2 AND m4.shownTo[i] >= $p1] | ids + split(m4.shown[i], ' ')) RETURN body } END AS m5 WITH * WHERE r1.qualifier = $p3 RETURN 1 AS one })
  WITH n ORDER BY n.id LIMIT $limit0
  RETURN collect(n) AS s0
}
WITH *, [n IN s0 | [n.id, n.name]] AS e0
CALL (s0) {
  UNWIND s0 AS n
  CALL (n) {
    WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p6 AND n.standsTo[i] >= $p5] | ids + split(n.stands[i], ' ')) END AS own1
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self1
    MATCH (self1)<-[r3:PARTICIPATES_IN]-(m10) WHERE (self1.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self1.shown) - 1) WHERE self1.spokenFrom[i] <= r3.spokenKey AND self1.spokenTo[i] >= r3.spokenKey AND self1.shownFrom[i] <= $p6 AND self1.shownTo[i] >= $p5] | ids + split(self1.shown[i], ' ')) WHERE body IN own1))
    UNWIND CASE WHEN m10.lineage IS NULL THEN [m10] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(m10.shown) - 1) WHERE m10.spokenFrom[i] <= r3.spokenKey AND m10.spokenTo[i] >= r3.spokenKey AND m10.shownFrom[i] <= $p6 AND m10.shownTo[i] >= $p5] | ids + split(m10.shown[i], ' ')) RETURN body } END AS m11
    WITH * WHERE r3.qualifier = $p7
    RETURN m11, r3, (m11 <> m10 OR self1 <> n) AS via ORDER BY r3.id + '|' + m11.id
  }
  RETURN collect([n.id, m11.id, r3.record, via]) AS e1, collect(DISTINCT m11) AS s1
}
CALL (s0) {
  UNWIND s0 AS n
  CALL (n) {
    MATCH (n)-[r4:UNDER]->(m12)
    MATCH (m12)-[:PART_OF*0..]->(m13)
    WITH DISTINCT m13, r4
    WITH DISTINCT m13, r4 WHERE m13:Instrument
    RETURN m13, r4 ORDER BY r4.id + '|' + m13.id
  }
  RETURN collect([n.id, m13.id, [r4.id, r4.qualifier, r4.from, r4.to]]) AS e2, collect(DISTINCT m13) AS s2
}
CALL (s1, s2) {
  UNWIND s1 + s2 AS n
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (e0, e1, e2, records) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, e1, e2, records;

CYPHER 5
CALL () {
  MATCH (n:Actor) WHERE ((n.sinceKey <= $p1 AND n.endedKey >= $p0 AND (n.turnsFirst IS NULL OR (any(i IN range(0, size(n.turnsFirst) - 1) WHERE n.turnsFirst[i] <= $p1 AND n.turnsLast[i] > $p0) OR reduce(exists = NOT n.turnsFound[0], i IN range(0, size(n.turnsFirst) - 1) | CASE WHEN n.turnsLast[i] <= $p0 THEN n.turnsFound[i] ELSE exists END)))) AND n.level = $p2)
  WITH *, COLLECT { WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p8 AND n.standsTo[i] >= $p7] | ids + split(n.stands[i], ' ')) END AS own0 UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self0 MATCH (self0)-[r0:MEMBER_OF]->(m0) WHERE (self0.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self0.shown) - 1) WHERE self0.spokenFrom[i] <= r0.spokenKey AND self0.spokenTo[i] >= r0.spokenKey AND self0.shownFrom[i] <= $p8 AND self0.shownTo[i] >= $p7] | ids + split(self0.shown[i], ' ')) WHERE body IN own0)) AND (r0.sinceKey <= $p4 AND r0.untilKey >= $p3 AND r0.sinceKey <= r0.untilKey AND m0.sinceKey <= $p4 AND m0.untilKey >= $p3 AND m0.sinceKey <= m0.untilKey AND r0.sinceKey <= m0.untilKey AND m0.sinceKey <= r0.untilKey AND (((r0.beganKey <= $p4 OR (r0.takesDates AND m0.beganKey <= $p4)) AND (r0.heldKey >= $p3 OR (r0.takesDates AND m0.heldKey >= $p3))) OR (r0.sinceKey <= $p5 AND m0.sinceKey <= $p5 AND (r0.knownKey <= $p6 OR (r0.takesDates AND m0.knownKey <= $p6))))) UNWIND CASE WHEN m0.lineage IS NULL THEN [m0] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(m0.shown) - 1) WHERE m0.spokenFrom[i] <= r0.spokenKey AND m0.spokenTo[i] >= r0.spokenKey AND m0.shownFrom[i] <= $p8 AND m0.shownTo[i] >= $p7] | ids + split(m0.shown[i], ' ')) RETURN body } END AS m1 RETURN DISTINCT m1.id AS id } AS ids0
  UNWIND CASE WHEN size(ids0) = 0 THEN [null] ELSE ids0 END AS key0
  WITH [key0] AS keys, count(*) AS count
  RETURN collect([keys, count]) AS found
}
CALL (found) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, found;

CYPHER 5
CALL () {
  MATCH (n:Actor) WHERE n.country IN $p0
  WITH [n.country, n.family] AS keys, count(*) AS count
  RETURN collect([keys, count]) AS found
}
CALL (found) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, found;

CYPHER 5
CALL () {
  MATCH (n:Engagement) WHERE ((n.sinceKey <= $p1 AND n.untilKey >= $p0 AND n.sinceKey <= n.untilKey AND ((n.beganKey <= $p1 AND n.heldKey >= $p0) OR (n.sinceKey <= $p2 AND n.knownKey <= $p3))) AND n:Cooperation|Project)
  WITH [n.kind, CASE WHEN n:Engagement THEN [i IN range(0, size(n.activity) - 1) WHERE n.activityFrom[i] <= $p4 | n.activity[i]][-1] END] AS keys, count(*) AS count
  RETURN collect([keys, count]) AS found
}
CALL (found) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, found;

CYPHER 5
CALL () {
  MATCH (n:Engagement) WHERE n.id IS NOT NULL AND EXISTS { WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p1 AND n.standsTo[i] >= $p0] | ids + split(n.stands[i], ' ')) END AS own0 UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self0 MATCH (self0)<-[r0:PARTICIPATES_IN]-(m0) WHERE (self0.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self0.shown) - 1) WHERE self0.spokenFrom[i] <= r0.spokenKey AND self0.spokenTo[i] >= r0.spokenKey AND self0.shownFrom[i] <= $p1 AND self0.shownTo[i] >= $p0] | ids + split(self0.shown[i], ' ')) WHERE body IN own0)) UNWIND CASE WHEN m0.lineage IS NULL THEN [m0] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(m0.shown) - 1) WHERE m0.spokenFrom[i] <= r0.spokenKey AND m0.spokenTo[i] >= r0.spokenKey AND m0.shownFrom[i] <= $p1 AND m0.shownTo[i] >= $p0] | ids + split(m0.shown[i], ' ')) RETURN body } END AS m1 WITH * WHERE r0.qualifier = $p2 RETURN 1 AS one }
  WITH n ORDER BY n.id LIMIT $limit0
  RETURN collect(n) AS s0
}
WITH *, [n IN s0 | [n.id, n.name]] AS e0
CALL (s0) {
  UNWIND s0 AS n
  CALL (n) {
    WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p4 AND n.standsTo[i] >= $p3] | ids + split(n.stands[i], ' ')) END AS own1
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self1
    MATCH (self1)<-[r1:PARTICIPATES_IN]-(m2) WHERE (self1.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self1.shown) - 1) WHERE self1.spokenFrom[i] <= r1.spokenKey AND self1.spokenTo[i] >= r1.spokenKey AND self1.shownFrom[i] <= $p4 AND self1.shownTo[i] >= $p3] | ids + split(self1.shown[i], ' ')) WHERE body IN own1))
    UNWIND CASE WHEN m2.lineage IS NULL THEN [m2] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(m2.shown) - 1) WHERE m2.spokenFrom[i] <= r1.spokenKey AND m2.spokenTo[i] >= r1.spokenKey AND m2.shownFrom[i] <= $p4 AND m2.shownTo[i] >= $p3] | ids + split(m2.shown[i], ' ')) RETURN body } END AS m3
    WITH * WHERE r1.qualifier = $p5
    RETURN m3, r1, (m3 <> m2 OR self1 <> n) AS via ORDER BY r1.id + '|' + m3.id
  }
  RETURN collect([n.id, m3.id, r1.record, via]) AS e1, collect(DISTINCT m3) AS s1
}
WITH *, [n IN s1 | n.record] AS records
CALL (e0, e1, records) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, e1, records;

CYPHER 5
CALL () {
  MATCH (n:Engagement) WHERE n.nameKey IS NOT NULL AND n.id IS NOT NULL AND (n:Cooperation AND ($p3 <= COUNT { WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p1 AND n.standsTo[i] >= $p0] | ids + split(n.stands[i], ' ')) END AS own0 UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self0 MATCH (self0)<-[r0:PARTICIPATES_IN]-(m0) WHERE (self0.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self0.shown) - 1) WHERE self0.spokenFrom[i] <= r0.spokenKey AND self0.spokenTo[i] >= r0.spokenKey AND self0.shownFrom[i] <= $p1 AND self0.shownTo[i] >= $p0] | ids + split(self0.shown[i], ' ')) WHERE body IN own0)) UNWIND CASE WHEN m0.lineage IS NULL THEN [m0] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(m0.shown) - 1) WHERE m0.spokenFrom[i] <= r0.spokenKey AND m0.spokenTo[i] >= r0.spokenKey AND m0.shownFrom[i] <= $p1 AND m0.shownTo[i] >= $p0] | ids + split(m0.shown[i], ' ')) RETURN body } END AS m1 WITH * WHERE r0.qualifier IN $p2 RETURN DISTINCT m1.id AS id }))
  WITH n ORDER BY n.nameKey, n.id LIMIT $limit0
  RETURN collect(n) AS s0
}
WITH *, COUNT { MATCH (n:Engagement) WHERE (n:Cooperation AND ($p3 <= COUNT { WITH n, CASE WHEN n.lineage IS NULL THEN [n.id] ELSE [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p1 AND n.standsTo[i] >= $p0] | ids + split(n.stands[i], ' ')) END AS own0 UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self0 MATCH (self0)<-[r0:PARTICIPATES_IN]-(m0) WHERE (self0.lineage IS NULL OR any(body IN reduce(ids = [], i IN [i IN range(0, size(self0.shown) - 1) WHERE self0.spokenFrom[i] <= r0.spokenKey AND self0.spokenTo[i] >= r0.spokenKey AND self0.shownFrom[i] <= $p1 AND self0.shownTo[i] >= $p0] | ids + split(self0.shown[i], ' ')) WHERE body IN own0)) UNWIND CASE WHEN m0.lineage IS NULL THEN [m0] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(m0.shown) - 1) WHERE m0.spokenFrom[i] <= r0.spokenKey AND m0.spokenTo[i] >= r0.spokenKey AND m0.shownFrom[i] <= $p1 AND m0.shownTo[i] >= $p0] | ids + split(m0.shown[i], ' ')) RETURN body } END AS m1 WITH * WHERE r0.qualifier IN $p2 RETURN DISTINCT m1.id AS id })) RETURN n } AS total0
WITH *, [n IN s0 | [n.id, n.name]] AS e0
CALL (total0, e0) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, total0, e0;

CYPHER 5
CALL () {
  MATCH (n:Engagement) WHERE n:Cooperation
  WITH [n.startYear] AS keys, count(*) AS count
  RETURN collect([keys, count]) AS found
}
CALL (found) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, found;

CYPHER 5
CALL () {
  MATCH (n:Engagement) WHERE n:Project
  WITH *, COLLECT { MATCH (n)-[r0:ABOUT]->(m0) MATCH (m0)-[:PART_OF*0..]->(m1) WITH DISTINCT m1, r0 WITH DISTINCT m1, r0 WHERE m1:Sdg RETURN DISTINCT m1.id AS id } AS ids0
  UNWIND CASE WHEN size(ids0) = 0 THEN [null] ELSE ids0 END AS key0
  WITH [key0] AS keys, count(*) AS count
  RETURN collect([keys, count]) AS found
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
WITH *, [n IN s0 | n.id] AS e0
WITH *, [n IN s0 | n.record] AS records
CALL (e0, records) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, records;
