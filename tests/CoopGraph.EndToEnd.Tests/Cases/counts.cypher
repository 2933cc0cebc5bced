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
