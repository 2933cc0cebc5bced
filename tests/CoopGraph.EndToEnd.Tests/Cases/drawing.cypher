CYPHER 5
CALL () {
  MATCH (n:Node) WHERE n.id IN $p0
  RETURN collect(n) AS s0
}
WITH *, [n IN s0 | n.id] AS e0
CALL (s0) {
  UNWIND s0 AS n
  CALL (n) {
    MATCH (n)-[r0:SEATED_IN|GOVERNS|TARGETS]->(m0)
    RETURN m0, r0 ORDER BY r0.id
  }
  RETURN collect([n.id, m0.id, [r0.id, r0.qualifier, r0.from, r0.to]]) AS e1, collect(DISTINCT m0) AS s1
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:LocalAuthority|State|Ministry|DiplomaticPost|PublicAgency|Network|University|Company|Association|Institution|Territory
  CALL (n) {
    MATCH (m1:Node {id: n.country})
    RETURN m1 ORDER BY m1.id
  }
  RETURN collect([n.id, [m1.id, m1.name]]) AS e2
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Engagement
  CALL (n) {
    MATCH (n)<-[r1:PART_OF]-(m2)
    RETURN m2, r1 ORDER BY r1.id
  }
  RETURN collect([n.id, m2.id, [r1.id, r1.qualifier, r1.from, r1.to]]) AS e3, collect(DISTINCT m2) AS s2
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Engagement
  UNWIND n.sources AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect(m.id) AS e4, collect(m) AS s3
}
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Engagement
  UNWIND n.claimSources AS id
  WITH DISTINCT id
  MATCH (m:Node {id: id})
  RETURN collect(m.id) AS e5, collect(m) AS s4
}
CALL (s0, s1, s2, s3, s4) {
  UNWIND s0 + s1 + s2 + s3 + s4 AS n
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (e0, e1, e2, e3, e4, e5, records) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, e1, e2, e3, e4, e5, records;

CYPHER 5
CALL () {
  MATCH (n:Node) WHERE n.id IN $p2
  RETURN collect(n) AS asked0
}
WITH *, [n IN asked0 | n.id] AS centres
CALL (asked0) {
  UNWIND asked0 AS n
  UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN [n.id] + reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p1 AND n.standsTo[i] >= $p0] | ids + split(n.stands[i], ' ')) AND (body.id IN reduce(ids = [], i IN [i IN range(0, size(n.stands) - 1) WHERE n.standsFrom[i] <= $p1 AND n.standsTo[i] >= $p0] | ids + split(n.stands[i], ' ')) OR EXISTS { UNWIND CASE WHEN body.lineage IS NULL THEN [body] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN body.lineage RETURN body } END AS self MATCH (self)-[r:PARTICIPATES_IN|TARGETS]-(other) WHERE (self.lineage IS NULL OR body.id IN reduce(ids = [], i IN [i IN range(0, size(self.shown) - 1) WHERE self.spokenFrom[i] <= r.spokenKey AND self.spokenTo[i] >= r.spokenKey AND self.shownFrom[i] <= $p1 AND self.shownTo[i] >= $p0] | ids + split(self.shown[i], ' '))) UNWIND CASE WHEN other.lineage IS NULL THEN [other] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(other.shown) - 1) WHERE other.spokenFrom[i] <= r.spokenKey AND other.spokenTo[i] >= r.spokenKey AND other.shownFrom[i] <= $p1 AND other.shownTo[i] >= $p0] | ids + split(other.shown[i], ' ')) RETURN body } END AS far0 WITH * WHERE (far0 <> body OR other = self) RETURN 1 AS one }) RETURN body ORDER BY body.id } END AS m
  RETURN collect(DISTINCT m) AS ring0
}
CALL (ring0) {
  UNWIND ring0 AS n
  UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self
  MATCH (self)-[r:PARTICIPATES_IN|TARGETS]-(other) WHERE (self.lineage IS NULL OR n.id IN reduce(ids = [], i IN [i IN range(0, size(self.shown) - 1) WHERE self.spokenFrom[i] <= r.spokenKey AND self.spokenTo[i] >= r.spokenKey AND self.shownFrom[i] <= $p1 AND self.shownTo[i] >= $p0] | ids + split(self.shown[i], ' ')))
  UNWIND CASE WHEN other.lineage IS NULL THEN [other] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(other.shown) - 1) WHERE other.spokenFrom[i] <= r.spokenKey AND other.spokenTo[i] >= r.spokenKey AND other.shownFrom[i] <= $p1 AND other.shownTo[i] >= $p0] | ids + split(other.shown[i], ' ')) RETURN body } END AS m
  WITH * WHERE (m <> n OR other = self)
  WITH m WHERE NOT m IN ring0
  WITH DISTINCT m ORDER BY m.connectionsKey DESC, m.id
  RETURN collect(m) AS ring1
}
WITH *, ring0 + ring1 AS met0
WITH *, met0[..$p3] AS taken0
CALL (taken0) {
  UNWIND taken0 AS n
  UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS self
  MATCH (self)-[r:PARTICIPATES_IN|TARGETS]->(other) WHERE (self.lineage IS NULL OR n.id IN reduce(ids = [], i IN [i IN range(0, size(self.shown) - 1) WHERE self.spokenFrom[i] <= r.spokenKey AND self.spokenTo[i] >= r.spokenKey AND self.shownFrom[i] <= $p1 AND self.shownTo[i] >= $p0] | ids + split(self.shown[i], ' ')))
  UNWIND CASE WHEN other.lineage IS NULL THEN [other] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN reduce(ids = [], i IN [i IN range(0, size(other.shown) - 1) WHERE other.spokenFrom[i] <= r.spokenKey AND other.spokenTo[i] >= r.spokenKey AND other.shownFrom[i] <= $p1 AND other.shownTo[i] >= $p0] | ids + split(other.shown[i], ' ')) RETURN body } END AS m
  WITH * WHERE (m <> n OR other = self) AND m IN taken0
  RETURN collect([r.record, n.id, m.id, CASE WHEN type(r) = 'PARTICIPATES_IN' THEN (r.sinceKey <= $p5 AND r.untilKey >= $p4 AND r.sinceKey <= r.untilKey AND endNode(r).sinceKey <= $p5 AND endNode(r).untilKey >= $p4 AND endNode(r).sinceKey <= endNode(r).untilKey AND r.sinceKey <= endNode(r).untilKey AND endNode(r).sinceKey <= r.untilKey AND (((r.beganKey <= $p5 OR (r.takesDates AND endNode(r).beganKey <= $p5)) AND (r.heldKey >= $p4 OR (r.takesDates AND endNode(r).heldKey >= $p4))) OR (r.sinceKey <= $p6 AND endNode(r).sinceKey <= $p6))) ELSE ((r.sinceKey <= $p13 AND r.untilKey >= $p12 AND r.sinceKey <= r.untilKey AND endNode(r).sinceKey <= $p13 AND endNode(r).untilKey >= $p12 AND endNode(r).sinceKey <= endNode(r).untilKey AND r.sinceKey <= endNode(r).untilKey AND endNode(r).sinceKey <= r.untilKey AND (((r.beganKey <= $p13 OR (r.takesDates AND endNode(r).beganKey <= $p13)) AND (r.heldKey >= $p12 OR (r.takesDates AND endNode(r).heldKey >= $p12))) OR (r.sinceKey <= $p14 AND endNode(r).sinceKey <= $p14))) AND (NOT startNode(r):Engagement OR (startNode(r).sinceKey <= $p9 AND startNode(r).untilKey >= $p8 AND startNode(r).sinceKey <= startNode(r).untilKey AND ((startNode(r).beganKey <= $p9 AND startNode(r).heldKey >= $p8) OR (startNode(r).sinceKey <= $p10)))) AND (NOT endNode(r):Engagement OR (endNode(r).sinceKey <= $p9 AND endNode(r).untilKey >= $p8 AND endNode(r).sinceKey <= endNode(r).untilKey AND ((endNode(r).beganKey <= $p9 AND endNode(r).heldKey >= $p8) OR (endNode(r).sinceKey <= $p10))))) END, CASE WHEN type(r) = 'PARTICIPATES_IN' THEN (r.sinceKey <= $p17 AND r.untilKey >= $p16 AND r.sinceKey <= r.untilKey AND endNode(r).sinceKey <= $p17 AND endNode(r).untilKey >= $p16 AND endNode(r).sinceKey <= endNode(r).untilKey AND r.sinceKey <= endNode(r).untilKey AND endNode(r).sinceKey <= r.untilKey AND ((r.beganKey <= $p17 OR (r.takesDates AND endNode(r).beganKey <= $p17)) AND (r.heldKey >= $p16 OR (r.takesDates AND endNode(r).heldKey >= $p16)))) ELSE ((r.sinceKey <= $p25 AND r.untilKey >= $p24 AND r.sinceKey <= r.untilKey AND endNode(r).sinceKey <= $p25 AND endNode(r).untilKey >= $p24 AND endNode(r).sinceKey <= endNode(r).untilKey AND r.sinceKey <= endNode(r).untilKey AND endNode(r).sinceKey <= r.untilKey AND ((r.beganKey <= $p25 OR (r.takesDates AND endNode(r).beganKey <= $p25)) AND (r.heldKey >= $p24 OR (r.takesDates AND endNode(r).heldKey >= $p24)))) AND (NOT startNode(r):Engagement OR (startNode(r).sinceKey <= $p21 AND startNode(r).untilKey >= $p20 AND startNode(r).sinceKey <= startNode(r).untilKey AND (startNode(r).beganKey <= $p21 AND startNode(r).heldKey >= $p20))) AND (NOT endNode(r):Engagement OR (endNode(r).sinceKey <= $p21 AND endNode(r).untilKey >= $p20 AND endNode(r).sinceKey <= endNode(r).untilKey AND (endNode(r).beganKey <= $p21 AND endNode(r).heldKey >= $p20)))) END, NOT ((self.lineage IS NULL OR all(body IN reduce(ids = [], i IN [i IN range(0, size(self.shown) - 1) WHERE self.spokenFrom[i] <= r.spokenKey AND self.spokenTo[i] >= r.spokenKey AND self.shownFrom[i] <= $p1 AND self.shownTo[i] >= $p0] | ids + split(self.shown[i], ' ')) WHERE body = reduce(ids = [], i IN [i IN range(0, size(self.shown) - 1) WHERE self.spokenFrom[i] <= r.spokenKey AND self.spokenTo[i] >= r.spokenKey AND self.shownFrom[i] <= $p1 AND self.shownTo[i] >= $p0] | ids + split(self.shown[i], ' '))[0])) AND (other.lineage IS NULL OR all(body IN reduce(ids = [], i IN [i IN range(0, size(other.shown) - 1) WHERE other.spokenFrom[i] <= r.spokenKey AND other.spokenTo[i] >= r.spokenKey AND other.shownFrom[i] <= $p1 AND other.shownTo[i] >= $p0] | ids + split(other.shown[i], ' ')) WHERE body = reduce(ids = [], i IN [i IN range(0, size(other.shown) - 1) WHERE other.spokenFrom[i] <= r.spokenKey AND other.spokenTo[i] >= r.spokenKey AND other.shownFrom[i] <= $p1 AND other.shownTo[i] >= $p0] | ids + split(other.shown[i], ' '))[0])))]) AS links
}
WITH *, [n IN taken0 | n.record] AS records, size(met0) AS met
CALL (records, links, centres, met) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, records, links, centres, met;
